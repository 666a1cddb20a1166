import { Component, type ErrorInfo, type ReactNode } from "react";

interface State {
  error?: Error & { error_code?: string; description?: string; status?: number };
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error.message, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    // expect: known-code
    if (error.error_code === "UNAUTHENTICATED") return <a href="/login">Sign in</a>;
    // expect: no-status-branching
    if (error.status === 503) return <p>Back in a minute.</p>;
    if (error.message.startsWith("Loading chunk"))
      return <button onClick={() => location.reload()}>Reload</button>;
    return <pre>{error.description ?? error.message}</pre>;
  }
}
