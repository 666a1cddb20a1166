export function checkStatus(response) {
  if (response.status >= 200 && response.status < 300) {
    return response;
  }
  const error = new Error(response.statusText);
  error.response = response;
  throw error;
}

export async function load(path) {
  const response = await fetch(path).then(checkStatus);
  return response.json();
}

export async function loadOrExplain(path) {
  const response = await fetch(path);
  if (response.status === 204) return null;
  if (response.ok) return response.json();
  const body = await response.json();
  // expect: match-on-code
  if (body.description.toUpperCase().startsWith("X-WORKSPACE-ID")) return null;
  return Promise.reject(new Error(body.description));
}

export async function loadOrLogin(path) {
  const response = await fetch(path);
  if (!response.ok) {
    const problem = await response.json();
    // expect: no-status-branching@a
    switch (response.status) {
      // expect: no-status-branching@a
      case 401:
        return login(problem.description);
      case 402:
        return topUp(problem.balance);
    }
    throw new Error(problem.description);
  }
  return response.json();
}

function login(reason) {
  location.assign(`/login?reason=${encodeURIComponent(reason)}`);
}

function topUp(balance) {
  location.assign(`/billing?balance=${balance}`);
}
