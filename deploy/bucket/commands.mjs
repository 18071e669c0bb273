import { differences } from "./differences.mjs";
import { excessPermissions, wantedPermissions, wantedSettings } from "./wanted.mjs";

/** Each answers the lines to print and whether all is well. `bucket` is a Bucket of @google-cloud/storage. */

/** Sets the bucket up as the files here say. Needs storage.buckets.get and .update: an administrator's credentials. */
export async function apply(bucket, publicUrl) {
  await bucket.setMetadata(wantedSettings(publicUrl));
  const { lines, good } = await check(bucket, publicUrl);
  return { lines: good ? [`${bucket.name} is set up.`] : lines, good };
}

/** Names each setting that is not as the files here say. Needs storage.buckets.get. */
export async function check(bucket, publicUrl) {
  const [found] = await bucket.getMetadata();
  const drift = differences(wantedSettings(publicUrl), found);
  return drift.length === 0
    ? { lines: [`${bucket.name} is as it should be.`], good: true }
    : { lines: drift.map(({ setting, ...values }) => `${setting}: ${sentence(values)}`), good: false };
}

/** Names each permission that the service's own account lacks or has too much. Run it with that account's key. */
export async function checkAccess(bucket) {
  const wanted = wantedPermissions();
  const [held] = await bucket.iam.testPermissions([...wanted, ...excessPermissions]);
  const lines = [
    ...wanted.filter((name) => !held[name]).map((name) => `${name}: missing`),
    ...excessPermissions.filter((name) => held[name]).map((name) => `${name}: too much`),
  ];
  return lines.length === 0
    ? { lines: ["The account may do what Octopus does, and no more."], good: true }
    : { lines, good: false };
}

const words = (value) => (value === undefined ? "nothing" : JSON.stringify(value));
const sentence = ({ wanted, found }) => `should be ${words(wanted)}, is ${words(found)}`;
