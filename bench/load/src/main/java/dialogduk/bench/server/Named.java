package dialogduk.bench.server;

/// What people and rooms of one chat are called in the product.
interface Named {

  String account(int person);

  String leader(int session);

  String room(int session);

  /// As [People] calls them.
  Named IN_SLACK =
      new Named() {
        @Override
        public String account(int person) {
          return People.account(People.user(person));
        }

        @Override
        public String leader(int session) {
          return People.account(People.leader(session));
        }

        @Override
        public String room(int session) {
          return People.room(session);
        }
      };
}
