package org.baraza.export;

/** Text as XML can hold it: characters that it forbids are left out. */
final class XmlText {
  private XmlText() {}

  static String of(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints().filter(XmlText::isAllowed).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
