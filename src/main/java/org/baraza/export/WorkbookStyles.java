package org.baraza.export;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a workbook's cells look. */
final class WorkbookStyles {
  private static final byte[] HEADING = {(byte) 0xDC, (byte) 0xE8, (byte) 0xE1};
  private static final String RISKY = "=+-@\t\r";

  private final XSSFWorkbook file;
  private final Look words;
  private final Look strong;
  private final Look heading;
  private final Look title;
  private final Look columns;
  private final CellStyle day;
  private final CellStyle number;
  private final Map<String, CellStyle> money = new HashMap<>();

  /**
   * One look in two forms.
   *
   * @param quoted marks the cell as text, as a leading apostrophe does when one types
   * @param points the size of its letters
   */
  record Look(CellStyle plain, CellStyle quoted, int points) {}

  WorkbookStyles(XSSFWorkbook file) {
    this.file = file;
    words = look(font(11, false), false);
    strong = look(font(11, true), false);
    heading = look(font(13, true), false);
    title = look(font(16, true), false);
    columns = look(font(11, true), true);
    day = formatted("yyyy-mm-dd");
    number = formatted("#,##0.##");
  }

  /** Whether a spreadsheet program might take these words for a formula. */
  static boolean couldRun(String words) {
    return !words.isEmpty() && RISKY.indexOf(words.charAt(0)) >= 0;
  }

  Look words() {
    return words;
  }

  Look strong() {
    return strong;
  }

  Look heading() {
    return heading;
  }

  Look title() {
    return title;
  }

  Look columns() {
    return columns;
  }

  CellStyle day() {
    return day;
  }

  CellStyle number() {
    return number;
  }

  /** Amounts with their currency, which is an ISO 4217 code. */
  CellStyle money(String currency) {
    return money.computeIfAbsent(
        currency, code -> formatted("\"" + code.replace("\"", "") + "\" #,##0.##"));
  }

  private XSSFFont font(int points, boolean bold) {
    XSSFFont font = file.createFont();
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    return font;
  }

  private Look look(XSSFFont font, boolean filled) {
    XSSFCellStyle plain = style(font, filled);
    XSSFCellStyle quoted = style(font, filled);
    quoted.setQuotePrefixed(true);
    return new Look(plain, quoted, font.getFontHeightInPoints());
  }

  private XSSFCellStyle style(XSSFFont font, boolean filled) {
    XSSFCellStyle style = file.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    if (filled) {
      style.setFillForegroundColor(new XSSFColor(HEADING, null));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private CellStyle formatted(String format) {
    XSSFCellStyle style = style(font(11, false), false);
    style.setDataFormat(file.createDataFormat().getFormat(format));
    return style;
  }
}
