// What the files here ask of a bucket, in the JSON API's own shape.
import { readFileSync } from "node:fs";

const read = (name) => readFileSync(new URL(name, import.meta.url), "utf8");

/** The settings of the bucket; pages of `publicUrl` may use its signed URLs. */
export function wantedSettings(publicUrl) {
  const { origin } = new URL(publicUrl);
  return {
    cors: JSON.parse(read("cors.json").replaceAll("${PUBLIC_URL}", origin)),
    lifecycle: JSON.parse(read("lifecycle.json")),
    ...JSON.parse(read("access.json")),
  };
}

/** The permissions of the service's own account on the bucket. */
export const wantedPermissions = () => read("role.yaml").match(/storage\.[\w.]+/g);

/** What an account that may only do that must not have; none of it is needed for anything that Octopus does. */
export const excessPermissions = [
  "storage.buckets.get",
  "storage.buckets.update",
  "storage.buckets.delete",
  "storage.buckets.getIamPolicy",
  "storage.buckets.setIamPolicy",
  "storage.objects.update",
  "storage.objects.getIamPolicy",
  "storage.objects.setIamPolicy",
];
