import { useTexts } from "../texts/texts-context.js";
import { PreferenceFields } from "../app/preference-fields.js";
import { SignInForm } from "./sign-in-form.js";
import "./sign-in-page.css";
import { useEffect } from "react";

/** The way in. */
export function SignInPage() {
  const { signIn, app } = useTexts();
  useEffect(() => {
    document.title = `${signIn.title} · ${app.name}`;
  }, [signIn.title, app.name]);
  return (
    <div className="sign-in">
      <aside className="sign-in__side">
        <p className="sign-in__brand">
          <img src="/icon.svg" alt="" />
          {app.name}
        </p>
        <p className="sign-in__lead">{signIn.lead}</p>
        <ul>
          {signIn.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </aside>
      <main className="sign-in__main">
        <div className="sign-in__form">
          <h1>{signIn.title}</h1>
          <SignInForm />
        </div>
        <div className="sign-in__preferences">
          <PreferenceFields />
        </div>
      </main>
    </div>
  );
}
