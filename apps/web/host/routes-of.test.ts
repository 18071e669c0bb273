import { expect, it } from "vitest";
import { routesOf } from "./routes-of.js";

const pageOf = routesOf({
  root: { path: "" },
  home: { parentId: "root", index: true },
  room: { parentId: "root", path: "missions/:id" },
  checkIn: { parentId: "room", path: "check-in" },
  card: { parentId: "root", path: "missions/:id/card.png" },
  me: { parentId: "root", path: "me" },
  points: { parentId: "me", path: "points" },
});

it.each([
  ["/", "/"],
  ["/_root.data", "/"],
  ["/missions/4711", "/missions/:id"],
  ["/missions/4711.data", "/missions/:id"],
  ["/missions/4711/check-in", "/missions/:id/check-in"],
  ["/missions/4711/card.png", "/missions/:id/card.png"],
  ["/me/points/", "/me/points"],
  ["/wp-login.php", "unknown"],
  ["/missions/1/2/3/4", "unknown"],
  ["//evil.example/", "unknown"],
  ["/%E0%A4%A", "unknown"],
  ["*", "unknown"],
])("%s is %s", (path, page) => {
  expect(pageOf(path)).toBe(page);
});
