// What Artillery calls for the people of its scenarios. Every payload is of the type that the API itself takes.
import type { RouterInputs } from "@octopus/api";
import { readFileSync } from "node:fs";
import { townFile } from "../env.js";
import type { Photographer, Seated, Town } from "./town.js";

const town = JSON.parse(readFileSync(townFile(), "utf8")) as Town;

interface Request {
  url: string;
  localAddress?: string;
  json?: unknown;
  body?: Buffer;
  headers?: Record<string, string>;
}
interface Person {
  vars: Record<string, unknown> & { self?: Seated; loginId?: string };
}
interface Answer {
  statusCode: number;
  body: string;
}
type Events = { emit(kind: "counter", name: string, count: number): void };
type Done = (error?: Error) => void;

/** One after another, and from the first again: a person of the town for each that Artillery makes. */
function inTurn<T>(all: readonly T[]): () => T {
  let next = 0;
  return () => all[next++ % all.length]!;
}
const nextLoginId = inTurn(town.loginIds);
const nextSeat = inTurn(town.pressers);
const nextPhotographer = inTurn(town.members);
const nextMission = inTurn(town.missions);
const nextWord = inTurn(["아침", "독서 모임", "물", "달리기", "영어 단어"]);

type Router = RouterInputs;
type Query = <F extends keyof Router, P extends keyof Router[F]>(
  feature: F,
  procedure: P,
  input: Router[F][P],
) => string;
const query: Query = (feature, procedure, input) =>
  `/trpc/${feature}.${String(procedure)}?input=${encodeURIComponent(JSON.stringify(input))}`;

const reading = (urlOf: () => string) => (request: Request, _: Person, __: Events, done: Done) => {
  const { origin } = new URL(request.url);
  request.url = origin + urlOf();
  done();
};
export const hot = reading(() => query("mission", "hot", {}));
export const newest = reading(() => query("mission", "new", {}));
export const list = reading(() => query("mission", "list", {}));
export const search = reading(() => query("mission", "search", { title: nextWord() }));
export const byId = reading(() => query("mission", "byId", { missionId: nextMission() }));

export function nextPerson({ vars }: Person, _: Events, done: Done): void {
  vars.loginId = nextLoginId();
  done();
}
export function nextPresser({ vars }: Person, _: Events, done: Done): void {
  vars.self = nextSeat();
  done();
}
export function nextMember({ vars }: Person, _: Events, done: Done): void {
  vars.self = nextPhotographer();
  done();
}

function send(request: Request, { vars }: Person, input: unknown): void {
  request.json = input;
  if (vars.self) request.headers = { ...request.headers, authorization: `Bearer ${vars.self.accessToken}` };
}

/** From an address of their own each: nginx counts how often somebody tries, and these are many. */
const nextAddress = inTurn(Array.from({ length: 250 }, (_, n) => `127.0.1.${n + 1}`));

export function signIn(request: Request, person: Person, _: Events, done: Done): void {
  request.localAddress = nextAddress();
  const input: Router["auth"]["signIn"] = { loginId: person.vars.loginId!, password: town.password };
  send(request, person, input);
  done();
}

export function join(request: Request, person: Person, _: Events, done: Done): void {
  const input: Router["membership"]["join"] = { missionId: person.vars.self!.missionId };
  send(request, person, input);
  done();
}

/** A seat, or a no because all are taken: nothing else is right. */
export function seatOrFull(_: Request, { statusCode, body }: Answer, __: Person, events: Events, done: Done) {
  if (statusCode === 200) events.emit("counter", "octopus.seats", 1);
  else if (!body.includes('"MISSION_FULL"')) return done(new Error("refused for another reason"));
  done();
}

export function requestUpload(request: Request, person: Person, _: Events, done: Done): void {
  const { missionId, sha256, byteLength } = person.vars.self as Photographer;
  const input: Router["checkIn"]["requestUpload"] = {
    missionId,
    contentType: "image/jpeg",
    byteLength,
    sha256,
  };
  send(request, person, input);
  done();
}

export function photo(request: Request, { vars }: Person, _: Events, done: Done): void {
  request.headers = { ...(vars["uploadHeaders"] as Record<string, string>) };
  request.body = readFileSync((vars.self as Photographer).photo);
  done();
}

export function submit(request: Request, person: Person, _: Events, done: Done): void {
  const input: Router["checkIn"]["submit"] = {
    missionId: person.vars.self!.missionId,
    photoId: person.vars["photoId"] as number,
  };
  send(request, person, input);
  done();
}
