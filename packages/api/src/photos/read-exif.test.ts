import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { photoFacts } from "./photo-facts.js";
import { readExif } from "./read-exif.js";

async function exifOf(exif: Record<string, Record<string, string>>): Promise<Buffer> {
  const image = sharp({ create: { width: 8, height: 8, channels: 3, background: "#123456" } });
  const bytes = await image.jpeg().withExif(exif).toBuffer();
  return (await sharp(bytes).metadata()).exif!;
}

/** A little-endian block of one directory: every entry's tag, type, count and value. */
function block(entries: [tag: number, type: number, count: number, value: number][], length = 512): Buffer {
  const bytes = Buffer.alloc(length, "x");
  bytes.write("Exif\0\0II*\0", "latin1");
  bytes.writeUInt32LE(8, 10);
  bytes.writeUInt16LE(entries.length, 14);
  entries.forEach(([tag, type, count, value], n) => {
    const at = 16 + n * 12;
    if (at + 12 > length) return;
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(type, at + 2);
    bytes.writeUInt32LE(count, at + 4);
    bytes.writeUInt32LE(value, at + 8);
  });
  return bytes;
}

describe("readExif", () => {
  it("reads camera and time of what another program wrote, and no place", async () => {
    const exif = await exifOf({
      IFD0: { Make: "Apple", Model: "iPhone 15" },
      IFD2: { DateTimeOriginal: "2086:11:23 06:08:00", OffsetTimeOriginal: "+09:00" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "37/1 33/1 0/1" },
    });
    expect(readExif(exif)).toEqual({
      make: "Apple",
      model: "iPhone 15",
      takenAt: "2086:11:23 06:08:00",
      offset: "+09:00",
    });
  });

  it("reads both byte orders, with and without the leading name", () => {
    const little = block([[0x010f, 2, 4, 0x00676243]]);
    expect(readExif(little).make).toBe("Cbg");
    expect(readExif(little.subarray(6)).make).toBe("Cbg");
    const big = Buffer.from("4d4d002a00000008" + "0001" + "010f0002000000044c470000" + "00000000", "hex");
    expect(readExif(big).make).toBe("LG");
  });

  it.each<[string, Buffer]>([
    ["nothing", Buffer.alloc(0)],
    ["noise", Buffer.from("Exif\0\0nothing of the kind")],
    ["a directory outside", Buffer.from("49492a00ffffff7f", "hex")],
    ["a directory cut off", block([[0x010f, 2, 400, 40]]).subarray(0, 20)],
    ["text outside", block([[0x010f, 2, 0xffffffff, 0xfffffff0]])],
    ["text that is none", block([[0x010f, 3, 10, 40]])],
    ["a pointer to itself", block([[0x8769, 4, 1, 8]])],
    ["a pointer outside", block([[0x8769, 4, 1, 0xfffffff0]])],
  ])("finds nothing in %s", (_, bytes) => {
    const { make, ...rest } = readExif(bytes);
    expect(make ?? "").toBe("");
    expect(Object.values(rest).filter(Boolean)).toEqual([]);
  });

  it("takes little of a block whose entries share what they say they hold", () => {
    const bomb = block(
      Array.from({ length: 5400 }, (_, n) => [n % 2 ? 0x010f : 0x0110, 2, 60_000, 64_900]),
      65_520,
    );
    const { make, model } = readExif(bomb);
    expect([make!.length, model!.length]).toEqual([120, 120]);
  });
});

describe("photoFacts", () => {
  const submittedAt = new Date("2086-11-23T06:10:00+09:00");
  const facts = (exif: Parameters<typeof photoFacts>[0]) =>
    photoFacts(exif, { submittedAt, timeZone: "Asia/Seoul" });

  it.each<[takenAt: string, offset: string | undefined, seconds: number | null]>([
    ["2086:11:23 06:08:00", "+09:00", 120],
    ["2086:11:23 06:08:00", undefined, 120],
    ["2086:11:22 21:08:30", "+00:00", 90],
    ["2086:11:22 16:10:00", "-05:00", 0],
    ["2086:11:23 06:08:00", "nonsense", 120],
    ["2086:11:23 06:10:45", "+09:00", 0],
    ["2086:11:23 06:11:01", "+09:00", null],
    ["2086:11:22 06:10:00", "+09:00", 86_400],
    ["2086:11:22 06:09:59", "+09:00", null],
    ["2086:02:30 06:08:00", "+09:00", null],
    ["2086:11:23 24:08:00", "+09:00", null],
    ["0000:00:00 00:00:00", undefined, null],
    ["", undefined, null],
  ])("%s %s was %s s before", (takenAt, offset, seconds) => {
    expect(facts({ takenAt, offset }).takenSecondsBefore).toBe(seconds);
  });

  it.each<[make: string | undefined, model: string | undefined, camera: string | null]>([
    ["Apple", "iPhone 15", "Apple iPhone 15"],
    ["Canon", "Canon EOS R5", "Canon EOS R5"],
    ["samsung", undefined, "samsung"],
    [undefined, " SM-S911N  ", "SM-S911N"],
    ["\u0007LG\n", "V\u00ff30", "LG V 30"],
    ["x".repeat(80), "y", "x".repeat(60)],
    ["\u0001", "\t", null],
    [undefined, undefined, null],
  ])("%j %j is %j", (make, model, camera) => {
    expect(facts({ make, model }).camera).toBe(camera);
  });
});
