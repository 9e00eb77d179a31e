import { app } from "electron";

/** Chromium's own reasons to talk to somebody, each shut off before it starts. */
const switches: readonly (readonly [name: string, value: string])[] = [
  // Buttons, dates and messages that Chromium words itself are Chinese on every system.
  ["lang", "zh-CN"],
  // No name is resolved and no address taken, whoever asks in Chromium: prefetching and preconnecting never pass
  // webRequest. The second lock on the same door.
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  ["disable-background-networking", ""],
  ["disable-component-update", ""],
  ["disable-domain-reliability", ""],
  ["disable-sync", ""],
  ["no-pings", ""],
  ["no-proxy-server", ""],
  ["force-webrtc-ip-handling-policy", "disable_non_proxied_udp"],
];

/** Features that fetch hints, look around in the local network or join its name groups (mDNS for WebRTC). */
const features = [
  "OptimizationHints",
  "MediaRouter",
  "DialMediaRouteProvider",
  "Translate",
  "AutofillServerCommunication",
  "WebRtcHideLocalIpsWithMdns",
];

/** Must run before the app is ready. */
export function silenceNetwork(): void {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  const given = app.commandLine.getSwitchValue("disable-features");
  const all = [...given.split(",").filter((feature) => feature !== ""), ...features];
  app.commandLine.appendSwitch("disable-features", all.join(","));
}

/** Once the app is ready: names are not asked of any server over https either. */
export function silenceResolver(): void {
  app.configureHostResolver({
    enableBuiltInResolver: false,
    secureDnsMode: "off",
    enableAdditionalDnsQueryTypes: false,
  });
}
