package org.baraza.bench.load;

import org.baraza.bench.slack.Payloads;
import org.baraza.bench.slack.Signing;
import org.baraza.bench.slack.StubSlack;

/** How people answer. */
public enum Way {
  BUTTON {
    @Override
    byte[] request(Talk talk, Signing signing, StubSlack slack) {
      Talk.Asked asked = talk.asked();
      String payload = Payloads.tap(talk, asked, asked.tap(), asked.ticket(), slack.ts());
      return signing.interaction(payload);
    }
  },
  REPLY {
    @Override
    byte[] request(Talk talk, Signing signing, StubSlack slack) {
      return signing.json(Payloads.reply(talk, TEXT, slack.ts()));
    }
  },
  FORM {
    @Override
    byte[] request(Talk talk, Signing signing, StubSlack slack) {
      return signing.interaction(Payloads.submission(talk, talk.form(), TEXT));
    }
  },
  /** Not an answer yet: the button that opens the form. */
  OPENING {
    @Override
    byte[] request(Talk talk, Signing signing, StubSlack slack) {
      Talk.Asked asked = talk.asked();
      String payload = Payloads.tap(talk, asked, "question.answer", asked.ticket(), slack.ts());
      return signing.interaction(payload);
    }
  };

  private static final String TEXT = "The stockists in Lamwo who opened only lately";

  /** A whole request, signed just now. */
  abstract byte[] request(Talk talk, Signing signing, StubSlack slack);
}
