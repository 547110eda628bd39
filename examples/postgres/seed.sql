insert into participants (id, name, active_from) values ('ann', 'Ann Berg', null), ('bo', 'Bo Lind', '2026-02-01'), ('cy', 'Cy Mora', null);

insert into quotas (participant_id, component_id, valid_from, amount) values
  ('ann', 'bookings', null, 50000.00),
  ('ann', 'bookings', '2026-04-01', 60000.00),
  ('bo', 'bookings', null, 40000.00),
  ('cy', 'bookings', null, 50000.00);

insert into deals (id, closed_on, participant_id, amount, reverses) values
  ('D-1', '2026-01-14', 'ann', 18400.10, null),
  ('D-2', '2026-01-31', 'cy', 22000.00, null),
  ('D-3', '2026-01-20', 'bo', 9000.00, null), -- before Bo had started
  ('D-4', '2026-02-11', 'bo', 31250.55, null),
  ('D-5', '2026-02-28', 'ann', 27999.95, null),
  ('D-6', '2026-03-09', 'cy', 41000.00, null),
  ('D-7', '2026-03-31', 'ann', 16400.25, null),
  ('D-8', '2026-03-31', null, 5000.00, null), -- nobody's yet
  ('C-1', '2026-03-31', null, -4000.10, 'D-1'),
  ('D-9', '2026-04-01', 'ann', 12000.00, null);
