package org.baraza.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenKeysTest {
  private static final String OLD = key(1);
  private static final String NEW = key(2);

  private static String key(int seed) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) seed;
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void what_is_sealed_opens_with_the_same_key_at_the_same_place_only() {
    TokenKeys keys = TokenKeys.read(OLD);
    String sealed = keys.seal("xoxb-secret", "T1");
    assertThat(sealed).doesNotContain("xoxb").doesNotContain("secret");
    assertThat(keys.open(sealed, "T1")).isEqualTo("xoxb-secret");
    assertThat(keys.seal("xoxb-secret", "T1")).as("never twice the same").isNotEqualTo(sealed);
    assertThatThrownBy(() -> keys.open(sealed, "T2")).isInstanceOf(TokenKeys.CannotOpen.class);
    assertThatThrownBy(() -> TokenKeys.read(NEW).open(sealed, "T1"))
        .isInstanceOf(TokenKeys.CannotOpen.class)
        .hasMessageNotContaining(sealed);
  }

  @Test
  void what_was_changed_or_cut_does_not_open() {
    TokenKeys keys = TokenKeys.read(OLD);
    String sealed = keys.seal("xoxb-secret", "T1");
    char last = sealed.charAt(sealed.length() - 5);
    String changed =
        sealed.substring(0, sealed.length() - 5)
            + (last == 'A' ? 'B' : 'A')
            + sealed.substring(sealed.length() - 4);
    for (String broken :
        new String[] {changed, sealed.substring(0, 12), sealed.substring(0, 20) + "!", ""}) {
      assertThatThrownBy(() -> keys.open(broken, "T1")).isInstanceOf(TokenKeys.CannotOpen.class);
    }
  }

  @Test
  void a_new_key_in_front_seals_while_the_old_one_still_opens() {
    String sealed = TokenKeys.read(OLD).seal("xoxb-secret", "T1");
    TokenKeys both = TokenKeys.read(NEW + ", " + OLD);
    assertThat(both.isSealedAnew(sealed)).isFalse();
    assertThat(both.open(sealed, "T1")).isEqualTo("xoxb-secret");
    String anew = both.seal("xoxb-secret", "T1");
    assertThat(both.isSealedAnew(anew)).isTrue();
    assertThat(TokenKeys.read(NEW).open(anew, "T1")).isEqualTo("xoxb-secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "short", "AAAA", "%%%%"})
  void what_is_no_key_is_refused_without_repeating_it(String text) {
    assertThatThrownBy(() -> TokenKeys.read(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
