package dev.shoreline.layout.oasis;

/**
 * Choices on writing OASIS.
 *
 * @param signature what the file ends in, so that readers can tell whether it is whole
 * @param compressed whether cells and tables are written as compressed blocks
 */
public record OasisOptions(Signature signature, boolean compressed) {

  /** A CRC32 and compressed blocks. */
  public static final OasisOptions DEFAULT = new OasisOptions(Signature.CRC32, true);

  /** Validation schemes. */
  public enum Signature {
    /** None. */
    NONE(0),
    /** The CRC32 of all bytes before it. */
    CRC32(1),
    /** The sum of all bytes before it, modulo 2^32. */
    CHECKSUM32(2);

    /** The number of the scheme in a file. */
    final int number;

    Signature(int number) {
      this.number = number;
    }
  }
}
