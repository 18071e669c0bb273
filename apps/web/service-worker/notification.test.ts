import { describe, expect, it } from "vitest";
import { readNotice } from "./notification.js";

const site = "https://octopus.example";
const whole = {
  title: "새벽 달리기",
  body: "지금 열렸어요",
  url: "/missions/7/check-in",
  icon: "/octopus/3-1-12-5.png",
  tag: "window-7",
};

describe("a pushed message", () => {
  it("is shown as it was sent, with its whole address", () => {
    expect(readNotice(whole, site)).toEqual({
      ...whole,
      url: `${site}/missions/7/check-in`,
      icon: `${site}/octopus/3-1-12-5.png`,
    });
  });

  it.each([
    ["https://octopus.example/me", "https://octopus.example/me"],
    ["https://evil.example/", "https://octopus.example/"],
    ["//evil.example/me", "https://octopus.example/"],
    ["javascript:alert(1)", "https://octopus.example/"],
    ["https://", "https://octopus.example/"],
    [7, "https://octopus.example/"],
    [undefined, "https://octopus.example/"],
  ])("with the address %j leads to %s", (url, leads) => {
    expect(readNotice({ ...whole, url }, site)?.url).toBe(leads);
  });

  it.each([undefined, 7, "https://evil.example/octopus.png"])(
    "with the picture %j has the product's own",
    (icon) => {
      expect(readNotice({ ...whole, icon }, site)?.icon).toBe(`${site}/icons/icon-192.png`);
    },
  );

  it("may do without a body and a tag", () => {
    expect(readNotice({ title: "끝!", url: "/" }, site)).toEqual({
      title: "끝!",
      body: "",
      tag: "",
      url: "https://octopus.example/",
      icon: "https://octopus.example/icons/icon-192.png",
    });
  });

  it.each([null, undefined, "text", 7, {}, { title: 7 }, { title: "" }])("%j is none of ours", (message) => {
    expect(readNotice(message, site)).toBeUndefined();
  });
});
