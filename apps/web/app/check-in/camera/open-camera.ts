import { longestSide } from "../fit-within";

/** A camera that is on, and all that this device has. */
export interface OpenCamera {
  readonly stream: MediaStream;
  /** Device ids. */
  readonly cameras: readonly string[];
  readonly current: string | undefined;
}

/**
 * Turns a camera on: the one of this id, else the one at the back. Asks for permission where it isn't given yet, and
 * throws what the browser throws.
 */
export async function openCamera(deviceId: string | undefined): Promise<OpenCamera> {
  const which = deviceId === undefined ? { facingMode: "environment" } : { deviceId: { exact: deviceId } };
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { ...which, width: { ideal: longestSide }, height: { ideal: (longestSide / 4) * 3 } },
  });
  // Only now, with permission given, do the devices have ids.
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  return {
    stream,
    cameras: devices.filter(({ kind }) => kind === "videoinput").map((device) => device.deviceId),
    current: stream.getVideoTracks()[0]?.getSettings().deviceId,
  };
}

/** The light beside the lens goes out. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
