package org.baraza.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.baraza.assistant.document.Cell;
import org.baraza.assistant.document.Document;
import org.baraza.assistant.document.Passage;
import org.baraza.assistant.document.PlainText;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Writes a text document: real headings, real lists, tables whose first row is their heading. */
final class WordWriter {
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:)\\S+");
  private static final int WIDE = 5;

  /** Letters by which a column's width is weighed, at least and at most. */
  private static final int LIGHTEST = 10;

  private static final int HEAVIEST = 40;

  private static final long A4_SHORT = 11_906;
  private static final long A4_LONG = 16_838;

  byte[] write(Document document) {
    try (XWPFDocument file = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new Writing(file, document).write();
      file.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a text document", e);
    }
  }

  /** One document being written. */
  private static final class Writing {
    private final XWPFDocument file;
    private final Document document;
    private final PlainText text;
    private final BigInteger bullets;

    Writing(XWPFDocument file, Document document) {
      this.file = file;
      this.document = document;
      text = document.text();
      WordStyles.into(file, document.locale());
      bullets = WordStyles.bullets(file);
    }

    void write() {
      file.getProperties().getCoreProperties().setTitle(document.title());
      file.getProperties().getCoreProperties().setCreator("");
      page();
      styled("title").createRun().setText(document.title());
      document.opening().forEach(prose -> fill(styled("subtitle"), prose));
      for (Document.Section section : document.sections()) {
        styled("heading" + section.level()).createRun().setText(section.heading());
        section.passages().forEach(this::write);
      }
      footer();
    }

    /** Wide tables need the long side of the paper. */
    private void page() {
      boolean wide =
          document.sections().stream()
              .flatMap(section -> section.passages().stream())
              .anyMatch(it -> it instanceof Passage.Table table && table.columns().size() > WIDE);
      CTSectPr section = file.getDocument().getBody().addNewSectPr();
      CTPageSz size = section.addNewPgSz();
      size.setW(BigInteger.valueOf(wide ? A4_LONG : A4_SHORT));
      size.setH(BigInteger.valueOf(wide ? A4_SHORT : A4_LONG));
      size.setOrient(wide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    }

    private void footer() {
      XWPFFooter footer = file.createFooter(HeaderFooterType.DEFAULT);
      XWPFParagraph line = footer.createParagraph();
      line.setAlignment(ParagraphAlignment.RIGHT);
      line.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private XWPFParagraph styled(String style) {
      XWPFParagraph paragraph = file.createParagraph();
      paragraph.setStyle(style);
      return paragraph;
    }

    private void write(Passage passage) {
      if (passage instanceof Passage.Bullets points) {
        styled("tableTitle").createRun().setText(points.heading());
        points.points().forEach(this::bullet);
      } else if (passage instanceof Passage.Table table) {
        styled("tableTitle").createRun().setText(table.title());
        write(table);
      } else {
        fill(file.createParagraph(), ((Passage.Paragraph) passage).text());
      }
    }

    private void bullet(Prose point) {
      XWPFParagraph paragraph = styled("listBullet");
      paragraph.setNumID(bullets);
      fill(paragraph, point);
    }

    private void write(Passage.Table table) {
      XWPFTable drawn = file.createTable(1, table.columns().size());
      drawn.setStyleID("planTable");
      drawn.setWidth("100%");
      List<String> shares = shares(table);
      XWPFTableRow heading = drawn.getRow(0);
      heading.setRepeatHeader(true);
      heading.setCantSplitRow(true);
      for (int column = 0; column < table.columns().size(); column++) {
        XWPFTableCell cell = heading.getCell(column);
        cell.setColor("DCE8E1");
        cell.setWidth(shares.get(column));
        first(cell, "tableHeading").createRun().setText(table.columns().get(column));
      }
      for (List<Cell> row : table.rows()) {
        XWPFTableRow line = drawn.createRow();
        line.setCantSplitRow(true);
        for (int column = 0; column < row.size(); column++) {
          line.getCell(column).setWidth(shares.get(column));
          fill(first(line.getCell(column), "tableText"), row.get(column).shown());
        }
      }
      file.createParagraph();
    }

    /** Each column's share of the line: more for long words, but no column gets all. */
    private List<String> shares(Passage.Table table) {
      int[] weights = new int[table.columns().size()];
      Arrays.setAll(weights, column -> weight(table, column));
      int all = Arrays.stream(weights).sum();
      return Arrays.stream(weights).mapToObj(weight -> 100 * weight / all + "%").toList();
    }

    private int weight(Passage.Table table, int column) {
      int longest = table.columns().get(column).length();
      for (List<Cell> row : table.rows()) {
        longest = Math.max(longest, text.of(row.get(column).shown()).length());
      }
      return Math.max(LIGHTEST, Math.min(HEAVIEST, longest));
    }

    private static XWPFParagraph first(XWPFTableCell cell, String style) {
      XWPFParagraph paragraph = cell.getParagraphs().get(0);
      paragraph.setStyle(style);
      return paragraph;
    }

    private void fill(XWPFParagraph paragraph, Prose prose) {
      for (Span span : prose.joined().spans()) {
        boolean linked = span instanceof Span.Link link && ADDRESS.matcher(link.url()).matches();
        XWPFRun run =
            linked ? paragraph.createHyperlinkRun(((Span.Link) span).url()) : paragraph.createRun();
        if (linked) {
          run.setStyle("hyperlink");
        }
        lines(run, text.of(span));
        if (span instanceof Span.Text styled) {
          run.setBold(styled.style() == Span.Style.BOLD);
          run.setItalic(styled.style() == Span.Style.ITALIC);
          run.setStrikeThrough(styled.style() == Span.Style.STRUCK);
        }
      }
    }

    private static void lines(XWPFRun run, String words) {
      String[] lines = words.split("\n", -1);
      for (int at = 0; at < lines.length; at++) {
        if (at > 0) {
          run.addBreak();
        }
        run.setText(XmlText.of(lines[at]), run.getCTR().sizeOfTArray());
      }
    }
  }
}
