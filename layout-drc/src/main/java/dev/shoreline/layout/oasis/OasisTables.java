package dev.shoreline.layout.oasis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The name tables of a file, and the work that waits for entries that come after their use. */
final class OasisTables {

  /** Work that may find a name missing. */
  @FunctionalInterface
  interface Task {
    void run() throws IOException;
  }

  private final OasisNames cellNames;
  private final OasisNames textStrings;
  private final OasisNames propertyNames;
  private final OasisNames propertyStrings;
  private final OasisProperties properties;
  private final List<Task> waiting = new ArrayList<>();

  OasisTables(OasisInput in) {
    cellNames = new OasisNames(in, "cell name");
    textStrings = new OasisNames(in, "text string");
    propertyNames = new OasisNames(in, "property name");
    propertyStrings = new OasisNames(in, "property string");
    properties = new OasisProperties(in, propertyNames, propertyStrings);
  }

  OasisNames cellNames() {
    return cellNames;
  }

  OasisNames textStrings() {
    return textStrings;
  }

  OasisNames propertyNames() {
    return propertyNames;
  }

  OasisNames propertyStrings() {
    return propertyStrings;
  }

  OasisProperties properties() {
    return properties;
  }

  /** Does the work at once if all names that it needs are known, else at the end. */
  void whenKnown(boolean known, Task task) throws IOException {
    if (known) {
      task.run();
    } else {
      waiting.add(task);
    }
  }

  /** Does the work that has waited for names; those that are missing still are errors. */
  void finish() throws IOException {
    for (Task task : waiting) {
      task.run();
    }
  }
}
