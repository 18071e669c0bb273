/**
 * Where a bucket differs from what is wanted: `{ setting, wanted, found }`, one for each setting that differs. What isn't
 * named in `wanted` is as it likes. Numbers of 64 bits are texts in the JSON API, lists of objects are compared in order,
 * lists of texts without regard to it.
 */
export function differences(wanted, found, path = "") {
  if (isObject(wanted)) {
    return Object.entries(wanted).flatMap(([name, value]) =>
      differences(value, isObject(found) ? found[name] : undefined, path === "" ? name : `${path}.${name}`),
    );
  }
  if (Array.isArray(wanted) && wanted.every(isObject)) {
    const rows = Array.isArray(found) ? found : [];
    const extra = rows.slice(wanted.length);
    return [
      ...wanted.flatMap((value, index) => differences(value, rows[index], `${path}[${index}]`)),
      ...extra.map((row, index) => ({
        setting: `${path}[${wanted.length + index}]`,
        wanted: undefined,
        found: row,
      })),
      // A rule with one more condition is another rule.
      ...wanted.flatMap((value, index) => unwanted(value, rows[index], `${path}[${index}]`)),
    ];
  }
  return same(wanted, found) ? [] : [{ setting: path, wanted, found }];
}

function unwanted(wanted, found, path) {
  if (!isObject(found) || !isObject(wanted)) return [];
  return Object.entries(found).flatMap(([name, value]) =>
    name in wanted
      ? unwanted(wanted[name], value, `${path}.${name}`)
      : [{ setting: `${path}.${name}`, wanted: undefined, found: value }],
  );
}

function same(wanted, found) {
  if (Array.isArray(wanted))
    return Array.isArray(found) && JSON.stringify([...wanted].sort()) === JSON.stringify([...found].sort());
  if (typeof wanted === "number") return found !== undefined && Number(found) === wanted;
  // A bucket that never had it says nothing of it.
  if (wanted === false) return found === false || found === undefined;
  return wanted === found;
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
