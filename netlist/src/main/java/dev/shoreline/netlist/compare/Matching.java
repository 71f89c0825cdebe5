package dev.shoreline.netlist.compare;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which devices and nets of two graphs stand for each other. */
final class Matching {
  static final int NONE = -1;

  private final int[] toSecond;
  private final int[] toFirst;
  private final int[] netToSecond;
  private final int[] netToFirst;
  private final int[] @Nullable [] pins;

  Matching(Graph first, Graph second) {
    toSecond = filled(first.size());
    toFirst = filled(second.size());
    netToSecond = filled(first.netCount());
    netToFirst = filled(second.netCount());
    pins = new int[first.size()][];
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }

  void pair(int a, int b) {
    toSecond[a] = b;
    toFirst[b] = a;
  }

  void pairNets(int a, int b) {
    netToSecond[a] = b;
    netToFirst[b] = a;
  }

  int second(int a) {
    return toSecond[a];
  }

  int first(int b) {
    return toFirst[b];
  }

  boolean isFree(int a, int b) {
    return toSecond[a] == NONE && toFirst[b] == NONE;
  }

  boolean areNetsFree(int a, int b) {
    return netToSecond[a] == NONE && netToFirst[b] == NONE;
  }

  boolean arePaired(int netA, int netB) {
    return netToSecond[netA] == netB;
  }

  int secondNet(int a) {
    return netToSecond[a];
  }

  /** Which pin of its partner each pin of a device is; null while that is open. */
  int @Nullable [] pins(int a) {
    return pins[a];
  }

  void decide(int a, int[] permutation) {
    pins[a] = permutation;
  }
}
