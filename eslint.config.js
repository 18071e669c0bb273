import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const tests = ["**/*.test.{ts,tsx,mjs}", "**/*.testing.ts", "**/testing/**", "**/e2e/**"];
const settingsFiles = ["**/env.ts", "**/env.server.ts", "**/*.config.ts", "scripts/**/*.mjs"];
const clockFiles = ["**/clock.ts", "scripts/**/*.mjs"];

/** Settings are read in one place per program, where all of them are checked at start. */
const environment = {
  "no-restricted-properties": [
    "error",
    { object: "process", property: "env", message: "Read settings in env.ts, and hand them on." },
  ],
  "no-restricted-imports": [
    "error",
    { paths: ["process", "node:process"].map((name) => ({ name, message: "Use the global `process`." })) },
  ],
};

/** Mission time moves in the demo and stands still in tests: whoever asks the machine for the time gets it wrong. */
const time = [
  ":matches(NewExpression, CallExpression)[callee.name='Date'][arguments.length=0]",
  "MemberExpression[object.name='Date'][property.name='now']",
].map((selector) => ({ selector, message: "Ask the clock (kernel/clock.ts) for the time." }));

/** What a person reads is written in every language, so it stands in app/i18n and nowhere else. */
const spoken = "JSXAttribute[name.name=/^(title|label|alt|placeholder|aria-label|lead|hint)$/]";
const words = [
  "JSXText[value=/\\p{L}/u]",
  "Literal[value=/\\p{Script=Hangul}/u]",
  "TemplateElement[value.raw=/\\p{Script=Hangul}/u]",
  ...[spoken, `:matches(JSXElement, JSXFragment, ${spoken}) > JSXExpressionContainer`].flatMap((place) => [
    `${place} > Literal[value=/\\p{L}/u]`,
    `${place} > TemplateLiteral > TemplateElement[value.raw=/\\p{L}/u]`,
    `${place} > :matches(ConditionalExpression, LogicalExpression) > Literal[value=/\\p{L}/u]`,
  ]),
].map((selector) => ({ selector, message: "Put words into app/i18n, and say them with t()." }));
/** What is said at length; the languages themselves; the logo, which is the same in all of them; the workshop's gallery. */
const wordsAreFree = [
  "apps/web/app/documents/{ko,en}/**",
  "apps/web/app/i18n/**",
  "apps/web/app/**/word-mark.tsx",
  "apps/web/app/routes/dev.ui/**",
];

export default tseslint.config(
  { ignores: ["**/build/**", "**/dist/**", "**/.turbo/**", "**/.cache/**", "packages/db/migrations/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      // A port's method is async for its callers' sake, whether or not an implementation has something to wait for.
      "@typescript-eslint/require-await": "off",
      // Our interfaces are closures that never use `this`, and are meant to be taken apart.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      // Enough of Node for the scripts; what is missing here is imported.
      globals: Object.fromEntries(
        [
          "AbortController",
          "AbortSignal",
          "Buffer",
          "URL",
          "URLSearchParams",
          "clearTimeout",
          "console",
          "fetch",
          "module",
          "performance",
          "process",
          "require",
          "setTimeout",
          "__dirname",
        ].map((name) => [name, false]),
      ),
    },
    rules: { "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }] },
  },
  // expect.any() and parsed JSON are `any`, and a test looks at them right there.
  { files: tests, rules: { "@typescript-eslint/no-unsafe-assignment": "off" } },
  {
    files: ["apps/web/app/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Remix answers by throwing: `throw redirect(…)`.
      "@typescript-eslint/only-throw-error": "off",
    },
  },
  // Playwright reads from the pattern which fixtures one needs: none is written `{}`.
  { files: ["**/e2e/**"], rules: { "no-empty-pattern": "off" } },
  { files: ["**/*.{ts,tsx}"], ignores: [...tests, ...settingsFiles], rules: environment },
  // The stand-ins play servers of their own, and hand their clock in as a function.
  {
    files: ["**/*.{ts,tsx}"],
    ignores: [...tests, ...clockFiles, "packages/stand-ins/**"],
    rules: { "no-restricted-syntax": ["error", ...time] },
  },
  // A later setting of a rule replaces the earlier one, so this one has both.
  {
    files: ["apps/web/app/**/*.{ts,tsx}"],
    ignores: [...tests, ...wordsAreFree],
    rules: { "no-restricted-syntax": ["error", ...time, ...words] },
  },
  // The device's own clock, which is all that there is without a connection.
  {
    files: ["apps/web/app/offline/clock.ts"],
    rules: { "no-restricted-syntax": ["error", ...words] },
  },
);
