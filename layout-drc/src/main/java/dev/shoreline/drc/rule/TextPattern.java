package dev.shoreline.drc.rule;

/**
 * What a text has to look like.
 *
 * @param pattern the text; {@code *} stands for any letters or none, {@code ?} for one
 */
public record TextPattern(String pattern) {
  /** Whether a text fits, letter by letter. Cost: the product of both lengths at most. */
  public boolean matches(String text) {
    int at = 0;
    int star = -1;
    int resume = 0;
    for (int i = 0; i < text.length(); ) {
      char wanted = at < pattern.length() ? pattern.charAt(at) : 0;
      if (at < pattern.length() && wanted == '*') {
        star = at++;
        resume = i;
      } else if (at < pattern.length() && (wanted == '?' || wanted == text.charAt(i))) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++resume;
      } else {
        return false;
      }
    }
    return pattern.substring(at).chars().allMatch(c -> c == '*');
  }
}
