package org.baraza.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** How text documents look: the styles of {@code styles.xml}, and one kind of bullet. */
final class WordStyles {
  private static final String STYLES = "styles.xml";
  private static final String LANGUAGE = "LANGUAGE";
  private static final long INDENT = 360;

  private WordStyles() {}

  static void into(XWPFDocument file, Locale locale) {
    try {
      String styles = text().replace(LANGUAGE, locale.toLanguageTag());
      file.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
    } catch (XmlException e) {
      throw new IllegalStateException(STYLES + " is not sound", e);
    }
  }

  private static String text() {
    try (InputStream in = WordStyles.class.getResourceAsStream(STYLES)) {
      if (in == null) {
        throw new IllegalStateException(STYLES + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(STYLES + " cannot be read", e);
    }
  }

  /** The number under which paragraphs are points of a list. */
  static BigInteger bullets(XWPFDocument file) {
    CTAbstractNum shape = CTAbstractNum.Factory.newInstance();
    shape.setAbstractNumId(BigInteger.ZERO);
    CTLvl level = shape.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.BULLET);
    level.addNewLvlText().setVal("•");
    var indent = level.addNewPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(INDENT));
    indent.setHanging(BigInteger.valueOf(INDENT));
    var numbering = file.createNumbering();
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(shape)));
  }
}
