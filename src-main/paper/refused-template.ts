/** A file that is no template, or one that must not be opened; the message is for people and says what to do. */
export class RefusedTemplate extends Error {
  override readonly name = "RefusedTemplate";
}
