/** How many calls come at once; fewer for each of the thousand mutants that Stryker runs the tests against. */
export const crowd = process.env["STRYKER_MUTATOR_WORKER"] === undefined ? 1000 : 30;
