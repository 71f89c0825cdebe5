package dev.shoreline.layout.database;

/**
 * A layer as GDSII and OASIS number them.
 *
 * @param layer layer number, 0 or more (GDSII: at most 65535)
 * @param datatype data type of shapes or text type of texts, 0 or more (GDSII: at most 65535)
 */
public record LayerKey(int layer, int datatype) implements Comparable<LayerKey> {

  public LayerKey {
    if (layer < 0 || datatype < 0) {
      throw new IllegalArgumentException("negative layer number " + layer + "/" + datatype);
    }
  }

  @Override
  public int compareTo(LayerKey other) {
    int byLayer = Integer.compare(layer, other.layer);
    return byLayer != 0 ? byLayer : Integer.compare(datatype, other.datatype);
  }

  /** For example {@code 1/0}. */
  @Override
  public String toString() {
    return layer + "/" + datatype;
  }
}
