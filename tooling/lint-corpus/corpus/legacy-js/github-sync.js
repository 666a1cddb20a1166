const { Octokit } = require("@octokit/rest");

async function archiveOld(owner) {
  const octokit = new Octokit({ auth: process.env.TOKEN });
  const { data: repos } = await octokit.repos.listForUser({ username: owner });
  for (const repo of repos) {
    if (!repo.description || !repo.description.startsWith("[old]")) continue;
    try {
      await octokit.repos.update({ owner, repo: repo.name, archived: true });
    } catch (error) {
      if (error.status === 403) {
        console.warn("no permission for", repo.name);
        continue;
      }
      if (error.status === 404 || error.message.includes("Not Found")) continue;
      throw error;
    }
  }
}

async function label(octokit, issue) {
  const { status, data } = await octokit.issues.get(issue);
  if (status === 301) return data.url;
  return data.labels.find(({ description }) => description === "needs triage");
}

module.exports = { archiveOld, label };
