import type { TestApi, TestUser } from "@octopus/api/testing";
import { inFlight } from "./in-flight.js";

/** People with points, made a few at a time. */
export async function newPeople(api: TestApi, count: number, points: number): Promise<TestUser[]> {
  const people: TestUser[] = [];
  const numbers = Array.from({ length: count }, (_, number) => number);
  await inFlight(8, numbers, async (number) => {
    people[number] = await api.newUser({ points });
  });
  return people;
}
