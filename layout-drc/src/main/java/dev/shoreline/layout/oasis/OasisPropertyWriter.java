package dev.shoreline.layout.oasis;

import dev.shoreline.layout.database.Property;
import java.util.List;

/** Encodes properties; their names go into a table. */
final class OasisPropertyWriter {

  /** In the info byte UUUUVCNS: the name is given, by number. */
  private static final int NAMED = 0x06;

  private static final int STANDARD = 0x01;

  private final OasisNumbers names;

  OasisPropertyWriter(OasisNumbers names) {
    this.names = names;
  }

  void write(OasisBuffer out, List<Property> properties) {
    for (Property property : properties) {
      switch (property) {
        case Property.Numbered p -> {
          begin(out, "S_GDS_PROPERTY", 2, STANDARD);
          value(out, new Property.Value.Whole(p.attribute()));
          value(out, new Property.Value.Text(p.value()));
        }
        case Property.Named p -> {
          begin(out, p.name(), p.values().size(), 0);
          p.values().forEach(value -> value(out, value));
        }
      }
    }
  }

  /** Writes a standard property whose value is a string. */
  void standard(OasisBuffer out, String name, String value) {
    begin(out, name, 1, STANDARD);
    value(out, new Property.Value.Text(value));
  }

  private void begin(OasisBuffer out, String name, int values, int standard) {
    out.record(OasisRecord.PROPERTY);
    out.putByte(Math.min(values, 15) << 4 | NAMED | standard);
    out.unsigned(names.of(name));
    if (values >= 15) {
      out.unsigned(values);
    }
  }

  private static void value(OasisBuffer out, Property.Value value) {
    switch (value) {
      case Property.Value.Real v -> out.real(v.number());
      case Property.Value.Whole v when v.number() >= 0 -> {
        out.putByte(8);
        out.unsigned(v.number());
      }
      case Property.Value.Whole v -> {
        out.putByte(9);
        out.signed(v.number());
      }
      case Property.Value.Text v -> {
        out.putByte(11);
        out.text(v.text());
      }
    }
  }
}
