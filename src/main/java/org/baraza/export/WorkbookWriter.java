package org.baraza.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.baraza.assistant.document.Cell;
import org.baraza.assistant.document.Document;
import org.baraza.assistant.document.Passage;
import org.baraza.assistant.document.PlainText;

/**
 * Writes a workbook: a sheet to read, then a sheet for every table, with days as days, numbers as
 * numbers, a first row that stays in sight, and a filter.
 */
final class WorkbookWriter {
  private static final int MOST_LETTERS = 32_767;
  private static final int LETTER = 256;
  private static final int NARROWEST = 12;
  private static final int WIDEST = 40;

  /** As wide as a page is, also with letters that are wider than those asked for. */
  private static final int READING = 78;

  /** How wide a page may be before its letters are too small to read. */
  private static final int PAGE = 190;

  /** How many letters of a point's size fit in the reading column's line, on the safe side. */
  private static final int LETTERS_BY_POINTS = 68 * 11;

  private static final float LINE_BY_POINTS = 1.4f;

  byte[] write(Document document) {
    try (XSSFWorkbook file = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new Writing(file, document).write();
      file.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a workbook", e);
    }
  }

  /** One workbook being written. */
  private static final class Writing {
    private final XSSFWorkbook file;
    private final Document document;
    private final PlainText text;
    private final WorkbookStyles styles;
    private final Set<String> names = new HashSet<>();

    Writing(XSSFWorkbook file, Document document) {
      this.file = file;
      this.document = document;
      text = document.text();
      styles = new WorkbookStyles(file);
    }

    void write() {
      file.getProperties().getCoreProperties().setTitle(document.title());
      file.getProperties().getCoreProperties().setCreator("");
      List<Passage.Table> tables = new ArrayList<>();
      reading(tables);
      tables.addAll(document.lists());
      tables.stream().filter(table -> !table.rows().isEmpty()).forEach(this::sheet);
    }

    /** What is not a table, one paragraph below the other. */
    private void reading(List<Passage.Table> tables) {
      Sheet sheet = file.createSheet(name(document.rest()));
      sheet.setColumnWidth(0, READING * LETTER);
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setFitHeight((short) 0);
      line(sheet, document.title(), styles.title());
      document.opening().forEach(prose -> line(sheet, text.of(prose), styles.words()));
      for (Document.Section section : document.sections()) {
        line(sheet, section.heading(), section.level() == 1 ? styles.title() : styles.heading());
        for (Passage passage : section.passages()) {
          if (passage instanceof Passage.Table table) {
            tables.add(table);
          } else if (passage instanceof Passage.Bullets bullets) {
            line(sheet, bullets.heading(), styles.strong());
            bullets.points().forEach(point -> line(sheet, "• " + text.of(point), styles.words()));
          } else {
            line(sheet, text.of(((Passage.Paragraph) passage).text()), styles.words());
          }
        }
      }
    }

    private void line(Sheet sheet, String words, WorkbookStyles.Look look) {
      Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
      words(row.createCell(0), words, look);
      row.setHeightInPoints(lines(words, look.points()) * look.points() * LINE_BY_POINTS);
    }

    /** Said here, as not every program makes room for words that go on in a second line. */
    private static int lines(String words, int points) {
      int letters = LETTERS_BY_POINTS / points;
      return words.lines().mapToInt(line -> 1 + Math.max(0, line.length() - 1) / letters).sum();
    }

    private void sheet(Passage.Table table) {
      Sheet sheet = file.createSheet(name(table.title()));
      Row heading = sheet.createRow(0);
      for (int column = 0; column < table.columns().size(); column++) {
        words(heading.createCell(column), table.columns().get(column), styles.columns());
        sheet.setColumnWidth(column, width(table, column) * LETTER);
      }
      for (List<Cell> cells : table.rows()) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < cells.size(); column++) {
          fill(row.createCell(column), cells.get(column));
        }
      }
      sheet.createFreezePane(0, 1);
      sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, table.columns().size() - 1));
      sheet.setRepeatingColumns(new CellRangeAddress(0, table.rows().size(), 0, 0));
      sheet.setAutoFilter(
          new CellRangeAddress(0, table.rows().size(), 0, table.columns().size() - 1));
      sheet.getPrintSetup().setLandscape(true);
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setFitWidth(pages(table));
      sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void fill(org.apache.poi.ss.usermodel.Cell drawn, Cell cell) {
      if (cell instanceof Cell.Day day) {
        drawn.setCellValue(day.date());
        drawn.setCellStyle(styles.day());
      } else if (cell instanceof Cell.Figure figure) {
        drawn.setCellValue(figure.number().doubleValue());
        drawn.setCellStyle(styles.number());
      } else if (cell instanceof Cell.Sum sum) {
        drawn.setCellValue(sum.amount().doubleValue());
        drawn.setCellStyle(styles.money(sum.currency()));
      } else {
        words(drawn, text.of(cell.shown()), styles.words());
      }
    }

    /** Words stay words: what looks like a formula is marked as text, so that none ever runs. */
    private static void words(
        org.apache.poi.ss.usermodel.Cell drawn, String words, WorkbookStyles.Look look) {
      String kept = XmlText.of(words);
      drawn.setCellValue(kept.substring(0, Math.min(MOST_LETTERS, kept.length())));
      drawn.setCellStyle(WorkbookStyles.couldRun(kept) ? look.quoted() : look.plain());
    }

    /** How many pages side by side it takes to be read. */
    private short pages(Passage.Table table) {
      int all = 0;
      for (int column = 0; column < table.columns().size(); column++) {
        all += width(table, column);
      }
      return (short) ((all + PAGE - 1) / PAGE);
    }

    /** A heading may go on in a second line. */
    private int width(Passage.Table table, int column) {
      int longest = table.columns().get(column).length() / 2 + 6;
      for (List<Cell> row : table.rows()) {
        longest = Math.max(longest, text.of(row.get(column).shown()).length() + 2);
      }
      return Math.max(NARROWEST, Math.min(WIDEST, longest));
    }

    /** A name that a sheet may bear and no other one does. */
    private String name(String title) {
      String safe = WorkbookUtil.createSafeSheetName(title);
      String name = safe;
      for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
        String end = " " + number;
        name = safe.substring(0, Math.min(safe.length(), 31 - end.length())) + end;
      }
      return name;
    }
  }
}
