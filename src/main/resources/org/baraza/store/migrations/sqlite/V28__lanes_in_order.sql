-- What a lane says next: posts before updates, as in the alphabet, each in their order.
drop index outbox_waiting;

create index outbox_waiting on outbox (workspace, channel, kind, number) where state = 'waiting';
