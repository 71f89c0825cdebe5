package dev.shoreline.netlist.format.circuit;

import java.util.Comparator;

/** Orders names as people do: {@code o2} before {@code o10}. */
public enum NaturalOrder implements Comparator<String> {
  /** The order. */
  INSTANCE;

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (Character.isDigit(a.charAt(i)) && Character.isDigit(b.charAt(j))) {
        int endA = digits(a, i);
        int endB = digits(b, j);
        String left = a.substring(i, endA).replaceFirst("^0+(?=.)", "");
        String right = b.substring(j, endB).replaceFirst("^0+(?=.)", "");
        int order =
            left.length() != right.length()
                ? Integer.compare(left.length(), right.length())
                : left.compareTo(right);
        if (order != 0) {
          return order;
        }
        i = endA;
        j = endB;
      } else if (a.charAt(i) != b.charAt(j)) {
        return Character.compare(a.charAt(i), b.charAt(j));
      } else {
        i++;
        j++;
      }
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
