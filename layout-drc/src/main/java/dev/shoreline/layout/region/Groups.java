package dev.shoreline.layout.region;

import java.util.Arrays;

/**
 * Numbers in groups, each ascending, one group after the other in order of their smallest members.
 *
 * @param ends where each group ends in the members
 * @param members the numbers, group by group
 */
@SuppressWarnings(
    "ArrayRecordComponent") // neither compared nor kept; flat, since there may be millions
record Groups(int[] ends, int[] members) {
  int count() {
    return ends.length;
  }

  int from(int group) {
    return group == 0 ? 0 : ends[group - 1];
  }

  int to(int group) {
    return ends[group];
  }

  /** Each group by itself. */
  int[][] arrays() {
    int[][] arrays = new int[count()][];
    Arrays.setAll(arrays, i -> Arrays.copyOfRange(members, from(i), to(i)));
    return arrays;
  }
}
