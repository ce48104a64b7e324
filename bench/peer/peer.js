// The bare job with Bolt for JavaScript: verify, store one row durably, acknowledge, then post the
// next question. It has no engine, no outbox and no second process to think of; Baraza has.
const { App, HTTPReceiver, LogLevel } = require('@slack/bolt');
const Database = require('better-sqlite3');

const database = new Database(process.env.PEER_DATA + '/peer.sqlite');
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(
  'create table if not exists answer (id integer primary key, channel text, who text, said text, at integer)',
);
const store = database.prepare('insert into answer (channel, who, said, at) values (?, ?, ?, ?)');

const receiver = new HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  endpoints: ['/slack/events'],
  customRoutes: [
    { path: '/healthz', method: ['GET'], handler: (request, response) => response.end('ok') },
  ],
  logLevel: LogLevel.ERROR,
});

const app = new App({
  receiver,
  authorize: async () => ({ botToken: process.env.SLACK_BOT_TOKEN, botId: 'B1', botUserId: 'U0' }),
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL, retryConfig: { retries: 0 } },
  logLevel: LogLevel.ERROR,
});

const next = (channel, thread, value) => {
  const [talk, turn] = value.split(':');
  const ticket = `${talk}:${Number(turn) + 1}:question`;
  return {
    channel,
    thread_ts: thread,
    text: 'The next question',
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: '*Has everybody agreed on the day?*' } },
      {
        type: 'actions',
        elements: ['yes', 'no', 'not-sure'].map((answer) => ({
          type: 'button',
          action_id: `question.tap:${answer}`,
          text: { type: 'plain_text', text: answer },
          value: ticket,
        })),
      },
    ],
  };
};

app.action(/.*/, async ({ body, action, ack, client }) => {
  store.run(body.channel.id, body.user.id, action.value, Date.now());
  await ack();
  await client.chat.postMessage(next(body.channel.id, body.container.thread_ts, action.value));
});

app.start(Number(process.env.PORT));
