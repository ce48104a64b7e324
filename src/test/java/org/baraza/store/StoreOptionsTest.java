package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StoreOptionsTest {
  @Test
  void an_address_as_hosts_give_it_is_taken_apart() {
    assertThat(
            StoreOptions.postgresql(
                "postgres://bar%40za:p%3As+s@db.example:6432/plans?sslmode=require", 4))
        .isEqualTo(
            new StoreOptions.Postgresql(
                "jdbc:postgresql://db.example:6432/plans?sslmode=require", "bar@za", "p:s+s", 4));
  }

  @Test
  void an_address_without_port_and_login_is_enough() {
    assertThat(StoreOptions.postgresql("postgresql://db.example/plans", 4))
        .isEqualTo(new StoreOptions.Postgresql("jdbc:postgresql://db.example/plans", "", "", 4));
  }

  @Test
  void a_jdbc_address_stays_as_it_is() {
    assertThat(StoreOptions.postgresql("jdbc:postgresql://h/d?user=u", 2))
        .isEqualTo(new StoreOptions.Postgresql("jdbc:postgresql://h/d?user=u", "", "", 2));
  }

  @Test
  void an_address_that_cannot_be_read_is_refused_without_repeating_its_password() {
    for (String wrong : new String[] {"mysql://u:secret@h/d", "postgres://u:sec ret@h/d", "x"}) {
      assertThatThrownBy(() -> StoreOptions.postgresql(wrong, 2))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("postgres://")
          .hasMessageNotContaining("ret@");
    }
  }

  @Test
  void a_password_is_not_shown() {
    assertThat(StoreOptions.postgresql("postgres://u:secret@h/d", 2).toString())
        .doesNotContain("secret");
  }
}
