package org.baraza.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.baraza.assistant.document.Cell;
import org.baraza.assistant.document.Document;
import org.baraza.assistant.document.DocumentFormat;
import org.baraza.assistant.document.Passage;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is written by one library is read by another: by fastexcel, and as the XML that it is. */
class ReadBackTest {
  private static final Document PLAN =
      new Document(
          "What we have planned",
          List.of(Prose.plain("#lamwo, as it stood on ").then(Prose.of(day(4)))),
          Locale.UK,
          ZoneId.of("Africa/Kampala"),
          List.of(
              new Document.Section(1, "The plan", List.of()),
              new Document.Section(
                  2,
                  "What should change",
                  List.of(
                      new Passage.Paragraph(
                          Prose.bold("Today:").then(" few records\nno <customers>")),
                      new Passage.Bullets(
                          "Causes", List.of(Prose.plain("- skills"), Prose.plain("a_b*c"))),
                      new Passage.Table(
                          "Commitments",
                          List.of("What", "By when", "Cost", "People"),
                          List.of(
                              List.of(
                                  words("=HYPERLINK(\"http://evil.example\")"),
                                  new Cell.Day(LocalDate.of(2026, 5, 8)),
                                  new Cell.Sum(
                                      new BigDecimal("120000"), "UGX", Prose.plain("UGX 120,000")),
                                  new Cell.Figure(new BigDecimal("3"), Prose.plain("3"))),
                              List.of(
                                  words("Price list | weekly"),
                                  words(""),
                                  words(""),
                                  words(""))))))),
          List.of(
              new Passage.Table(
                  "A list whose title is far longer than a sheet's name may be",
                  List.of("Name"),
                  List.of(List.of(words("+256 700 000000"))))),
          "Plan");

  private final Binding binding = new Binding();

  private static Span day(int day) {
    return new Span.Day(LocalDate.of(2026, 5, day));
  }

  private static Cell words(String words) {
    return Cell.of(Prose.plain(words));
  }

  @Test
  void a_workbook_has_a_sheet_for_each_table_with_days_as_days_and_numbers_as_numbers()
      throws IOException {
    byte[] file = binding.write(PLAN, DocumentFormat.XLSX);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertThat(book.getSheets().map(sheet -> sheet.getName()))
          .containsExactly("Plan", "Commitments", "A list whose title is far longe");
      List<Row> rows = book.findSheet("Commitments").orElseThrow().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.get(0).getCellAsString(1)).contains("By when");
      assertThat(rows.get(1).getCellAsDate(1).orElseThrow().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 5, 8));
      assertThat(rows.get(1).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("120000");
      assertThat(rows.get(1).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("3");
    }
  }

  @Test
  void words_that_look_like_a_formula_stay_words() throws Exception {
    byte[] file = binding.write(PLAN, DocumentFormat.XLSX);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      Row row = book.findSheet("Commitments").orElseThrow().read().get(1);
      assertThat(row.getCell(0).getFormula()).isNull();
      assertThat(row.getCellText(0)).startsWith("=HYPERLINK(");
    }
    Element sheet = xml(file, "xl/worksheets/sheet2.xml");
    assertThat(nodes(sheet, "//*[local-name()='f']").getLength()).isZero();
    String style = text(sheet, "//*[local-name()='c'][@r='A2']/@s");
    Element styles = xml(file, "xl/styles.xml");
    assertThat(
            text(
                styles,
                "//*[local-name()='cellXfs']/*[%d]/@quotePrefix"
                    .formatted(Integer.parseInt(style) + 1)))
        .isIn("1", "true");
  }

  @Test
  void every_table_can_be_filtered_and_its_first_row_stays_in_sight() throws Exception {
    Element sheet = xml(binding.write(PLAN, DocumentFormat.XLSX), "xl/worksheets/sheet2.xml");

    assertThat(text(sheet, "//*[local-name()='autoFilter']/@ref")).isEqualTo("A1:D3");
    assertThat(text(sheet, "//*[local-name()='pane']/@state")).isEqualTo("frozen");
  }

  @Test
  void a_sheet_to_read_has_room_for_every_line_and_prints_as_wide_as_a_page() throws Exception {
    Element sheet = xml(binding.write(PLAN, DocumentFormat.XLSX), "xl/worksheets/sheet1.xml");

    double one = Double.parseDouble(text(sheet, "//*[local-name()='row'][@r='2']/@ht"));
    double two = Double.parseDouble(text(sheet, "//*[local-name()='row'][@r='5']/@ht"));
    assertThat(one).isBetween(13.0, 20.0);
    assertThat(two).isEqualTo(2 * one, within(0.1));
    assertThat(text(sheet, "//*[local-name()='pageSetUpPr']/@fitToPage")).isIn("1", "true");
  }

  @Test
  void a_text_document_has_real_headings_and_tables_with_a_heading_row() throws Exception {
    Element text = xml(binding.write(PLAN, DocumentFormat.DOCX), "word/document.xml");

    assertThat(all(text, "//*[local-name()='pStyle'][starts-with(@*, 'heading')]/@*"))
        .containsExactly("heading1", "heading2");
    assertThat(nodes(text, "//*[local-name()='tbl']").getLength()).isOne();
    assertThat(nodes(text, "//*[local-name()='tr'][1]//*[local-name()='tblHeader']").getLength())
        .isOne();
    assertThat(nodes(text, "//*[local-name()='tr']").getLength()).isEqualTo(3);
    assertThat(text.getTextContent())
        .contains("few records", "no <customers>", "8 May 2026", "UGX 120,000");
    assertThat(nodes(text, "//*[local-name()='numPr']").getLength()).isEqualTo(2);
  }

  @Test
  void a_text_document_says_its_language_and_its_styles_exist() throws Exception {
    byte[] file = binding.write(PLAN, DocumentFormat.DOCX);
    Element styles = xml(file, "word/styles.xml");

    assertThat(text(styles, "//*[local-name()='lang']/@*")).isEqualTo("en-GB");
    assertThat(all(styles, "//*[local-name()='style']/@*[local-name()='styleId']"))
        .containsAll(all(xml(file, "word/document.xml"), "//*[local-name()='pStyle']/@*"));
  }

  @Test
  void markdown_keeps_what_people_wrote_from_being_taken_for_markup() {
    String text = new String(binding.write(PLAN, DocumentFormat.MD), StandardCharsets.UTF_8);

    assertThat(text)
        .isEqualTo(
            """
            # What we have planned

            #lamwo, as it stood on 4 May 2026

            ## The plan

            ### What should change

            **Today:** few records
            no \\<customers\\>

            **Causes**

            - \\- skills
            - a\\_b\\*c

            **Commitments**

            | What | By when | Cost | People |
            | --- | --- | --- | --- |
            | =HYPERLINK("http://evil.example") | 8 May 2026 | UGX 120,000 | 3 |
            | Price list \\| weekly |  |  |  |
            """
                .replace("\n#lamwo", "\n\\#lamwo"));
  }

  private static Element xml(byte[] file, String name) throws Exception {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          DocumentBuilderFactory builders = DocumentBuilderFactory.newInstance();
          builders.setNamespaceAware(true);
          return builders
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(zip.readAllBytes()))
              .getDocumentElement();
        }
      }
    }
    throw new AssertionError("no " + name);
  }

  private static NodeList nodes(Element in, String path) throws Exception {
    return (NodeList)
        XPathFactory.newInstance().newXPath().evaluate(path, in, XPathConstants.NODESET);
  }

  private static List<String> all(Element in, String path) throws Exception {
    NodeList found = nodes(in, path);
    List<String> texts = new ArrayList<>();
    for (int at = 0; at < found.getLength(); at++) {
      texts.add(found.item(at).getNodeValue());
    }
    return texts;
  }

  private static String text(Element in, String path) throws Exception {
    return XPathFactory.newInstance().newXPath().evaluate(path, in);
  }

  @Test
  void a_long_table_goes_on_as_another_one_on_a_canvas_and_nothing_is_lost() {
    List<List<Cell>> rows =
        IntStream.range(0, 250).mapToObj(row -> List.of(words("row " + row), words("x"))).toList();
    Passage table = new Passage.Table("Long", List.of("Name", "Mark"), rows);
    Document document =
        new Document(
            "Plan",
            List.of(),
            Locale.UK,
            ZoneId.of("Africa/Kampala"),
            List.of(new Document.Section(1, "All", List.of(table))),
            List.of(),
            "Plan");
    String canvas = binding.canvas(document);
    assertThat(canvas.split("\\| Name \\| Mark \\|", -1)).hasSize(3);
    assertThat(canvas).contains("| row 0 |", "| row 148 |", "| row 149 |", "| row 249 |");
    for (String part : canvas.split("\n\n", -1)) {
      assertThat(part.chars().filter(it -> it == '|').count() / 3 * 2).isLessThan(303);
    }
  }
}
