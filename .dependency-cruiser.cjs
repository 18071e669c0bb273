// Who may import whom: the page "Who may import whom" of ARCHITECTURE.md as rules. `scripts/structure.test.mjs` proves
// that each of them bites.
const path = require("node:path");

/** The features in the order they stand on each other; those on one line know nothing of one another. */
const layers = [
  ["mail"],
  ["notifications"],
  ["points"],
  ["users"],
  ["auth"],
  ["missions"],
  ["memberships"],
  ["check-ins"],
  ["photos"],
  ["settlement", "records"],
  ["payments", "withdrawals", "corrections"],
  ["audit"],
  ["statistics", "avatars", "reminders", "leaving"],
  ["jobs"],
  ["watching"],
  ["demo"],
];
const features = layers.flat();

const api = "^packages/api/src/";
const db = "^packages/db/src/";
const feature = `${api}(${features.join("|")})/`;
const tests = "[.](test|testing)[.]tsx?$|/testing/|/e2e/";
const npm = (...names) => `(^|/node_modules/)(${names.join("|")})(/|$)`;
const sqlDrivers = npm("drizzle-orm", "postgres");
const standInsOnly = "^packages/stand-ins/";

/** Rules without input or output: a calculation that anyone can check with a table. */
const pureRules =
  "(payout|recompute|schedule|success-rate|lifecycle|eligibility|next-window|notification-words|title-grams|visibility|windows|streaks|year-of-days|capture-strip|perceptual-hash|seal|entry-rules)[.]ts$";
const browserSafe = `${api}([^/]+/schema|settlement/payout|withdrawals/banks|check-ins/(capture-strip|heic-signature)|kernel/(errors|civil-date|csv|field-rules|input|in-turns))[.]ts$`;

const error = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const featureOrder = layers.flatMap((layer, level) =>
  layer.map((name) => {
    const above = [...layer.filter((other) => other !== name), ...layers.slice(level + 1).flat()];
    return error(
      `feature-order-${name}`,
      `${name} may only know the features it stands on.`,
      { path: `${api}${name}/`, pathNot: tests },
      { path: above.length === 0 ? "^$" : `${api}(${above.join("|")})/` },
    );
  }),
);

module.exports = {
  forbidden: [
    error(
      "no-circular",
      "Two files that need each other are one idea or three.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    error(
      "no-orphans",
      "Nothing uses this file, and it uses nothing.",
      {
        orphan: true,
        pathNot: `[.]d[.]ts$|[.]config[.](ts|js|cjs)$|^apps/web/app/routes([.]ts$|/)|${tests}`,
      },
      {},
    ),
    error("no-unresolvable", "What is imported has to be there.", {}, { couldNotResolve: true }),
    error("not-to-a-test", "Tests are imported by nobody.", {}, { path: "[.]test[.]tsx?$" }),

    error(
      "enums-import-nothing",
      "The enums go to the browser.",
      { path: `${db}enums[.]ts$` },
      { path: "." },
    ),
    error(
      "db-knows-nobody",
      "The schema is under everything.",
      { path: db },
      { path: "^(apps/|packages/(?!db/))" },
    ),
    error("api-knows-no-app", "The API doesn't know who calls it.", { path: api }, { path: "^apps/" }),

    error(
      "stand-ins-only-in-tests",
      "Production code runs against the providers' protocols and never knows who answers.",
      { path: "^(apps|packages)/", pathNot: `${standInsOnly}|${tests}` },
      { path: standInsOnly },
    ),
    error(
      "stand-ins-know-nobody",
      "A stand-in that used our code would share its mistakes.",
      { path: standInsOnly, pathNot: tests },
      { path: "^(apps/|packages/(?!stand-ins/))" },
    ),

    error(
      "web-never-sees-db",
      "Pages ask the API; only the composition root connects. The enums' names and labels are for everyone.",
      { path: "^apps/web/", pathNot: `^apps/web/host/compose[.]ts$|${tests}` },
      { path: `${db}(?!enums)|${sqlDrivers}` },
    ),
    error(
      "pages-see-the-api-only",
      "A page calls the router it is handed. It may import the API's types, and what is safe in a browser.",
      { path: "^apps/web/app/", pathNot: tests },
      { path: api, pathNot: `${browserSafe}|${api}(index|browser-client)[.]ts$` },
    ),
    error(
      "pages-take-only-types-of-the-router",
      "Importing the router for real would bundle the whole API into a page.",
      { path: "^apps/web/app/", pathNot: tests },
      { path: `${api}index[.]ts$`, dependencyTypesNot: ["type-only"] },
    ),
    error(
      "pages-never-see-the-host",
      "The host hands pages what they need in the load context.",
      { path: "^apps/web/app/", pathNot: tests },
      { path: "^apps/web/(host/|server[.]ts)", dependencyTypesNot: ["type-only"] },
    ),
    error(
      "worker-never-sees-db",
      "The worker asks the API; only its composition root connects.",
      { path: "^apps/worker/", pathNot: `^apps/worker/src/compose[.]ts$|${tests}` },
      { path: `${db}|${npm("drizzle-orm")}` },
    ),
    error(
      "worker-sees-jobs-only",
      "Of the API the worker knows the jobs and, to put itself together, the composition.",
      { path: "^apps/worker/", pathNot: tests },
      {
        path: api,
        pathNot: `${api}(worker-api|compose|jobs/schema|kernel/(civil-date|errors)|demo/seed/index)[.]ts$`,
      },
    ),
    error(
      "only-entries-compose",
      "In the worker, as in the web app, one file puts the parts together.",
      { path: "^apps/worker/src/", pathNot: `/(compose|env)[.]ts$|${tests}` },
      { path: `${api}compose[.]ts$`, dependencyTypesNot: ["type-only"] },
    ),

    error(
      "routers-hold-no-sql",
      "A procedure parses, calls and answers.",
      { path: [`${feature}router[.]ts$`, `${api}root[.]ts$`] },
      { path: `${sqlDrivers}|${db}` },
    ),
    error(
      "routers-are-composed-by-root",
      "root → router → command → queries → schema: nothing below a router knows it.",
      { path: api, pathNot: `${api}(root|worker-api|index)[.]ts$|${tests}` },
      { path: `${feature}router[.]ts$` },
    ),
    error(
      "queries-know-no-command",
      "A query that called a command would change what it reads.",
      { path: `${feature}queries[.]ts$` },
      {
        path: `${feature}(add|cancel|change|configure|create|enqueue|join|kick|leave|post|send|settle|sign|submit|subscribe|unsubscribe|update)-`,
      },
    ),
    error(
      "schemas-are-browser-safe",
      "Forms use the same schemas in the browser, which has no database and no node: modules.",
      { path: browserSafe },
      {
        reachable: true,
        path: `${sqlDrivers}|${db}(?!enums)|^(node:)?(fs|path|crypto|net|os|child_process)$`,
      },
    ),
    error(
      "pure-rules-touch-nothing",
      "A pure rule is a table that anyone can check: kernel and enums only.",
      { path: `${feature}${pureRules}` },
      { path: `${sqlDrivers}|${db}(?!enums)|${api}(adapters/|ports/|trpc)` },
    ),
    error(
      "kernel-knows-no-feature",
      "The kernel is under every feature.",
      { path: `${api}(kernel|ports)/`, pathNot: tests },
      { path: `${feature}|${api}(adapters/|root|trpc|compose|worker-api)` },
    ),
    error(
      "ports-are-interfaces",
      "A port says what is asked of the outside, and brings nothing along.",
      { path: `${api}ports/` },
      { path: ".", dependencyTypesNot: ["type-only"] },
    ),
    error(
      "adapters-are-composed",
      "Commands see ports; which adapter stands behind is decided in one place.",
      { path: "^(apps|packages)/", pathNot: `${api}(compose[.]ts|adapters/)|${tests}` },
      { path: `${api}adapters/` },
    ),
    error(
      "features-through-their-face",
      "Another feature is its index.ts, its schema.ts and its pure rules: the rest is its own business.",
      { path: feature, pathNot: tests },
      { path: feature, pathNot: [`${api}$1/`, `${feature}(index|schema)[.]ts$`, `${feature}${pureRules}`] },
    ),
    ...featureOrder,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(build|dist|[.]turbo|[.]cache|test-results|playwright-report)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, "scripts/structure.tsconfig.json") },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".css"],
    },
  },
};
