// The toolkit a user would pick instead: Bolt for JavaScript and better-sqlite3. A mark is
// acknowledged after its commit, as durable as ours: WAL, synchronous FULL.
'use strict';

const { App } = require('@slack/bolt');
const Database = require('better-sqlite3');

const db = new Database(process.env.DB);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(
  'CREATE TABLE IF NOT EXISTS mark (session TEXT, person TEXT, step INTEGER NOT NULL,' +
    ' PRIMARY KEY (session, person)) WITHOUT ROWID',
);
const keep = db.prepare(
  'INSERT INTO mark (session, person, step) VALUES (?, ?, ?)' +
    ' ON CONFLICT (session, person) DO UPDATE SET step = excluded.step',
);

const app = new App({
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  authorize: async () => ({ botToken: 'xoxb-peer', botId: 'B0PEER', botUserId: 'U0PEER' }),
  logLevel: 'error',
});

app.view({ callback_id: 'mark', type: 'view_submission' }, async ({ ack, body, view }) => {
  const session = view.private_metadata.split('/', 1)[0];
  const step = view.state.values.step.value.selected_option.value.slice(1);
  keep.run(session, body.user.id, Number(step));
  await ack();
});

app.start({ port: Number(process.env.PORT), host: '127.0.0.1' }).then(() => {
  console.log('ready');
});
