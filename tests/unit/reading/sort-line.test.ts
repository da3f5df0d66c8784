import { describe, expect, it } from 'vitest';
import { sortLine } from '../../../src/core/reading/sort-line';

describe('sortLine', () => {
  it.each([
    ['jane.doe@example.org', 'email'],
    ['Visit www.example.org/rooms', 'url'],
    ['hotel-mira.ch', 'url'],
    ['@jane_doe', 'handle'],
    ['Tel. +41 44 123 45 67', 'phone'],
    ['(555) 010-4477', 'phone'],
    ['01 23 45 67 89', 'phone'],
    ['01.02.2025', 'date'],
    ['12 août 2025', 'date'],
    ['March 3, 2024', 'date'],
    ['08:30', 'time'],
    ['18h30', 'time'],
    ['Wi-Fi: Mira Guest', 'wifi-name'],
    ['Password: lilac-42', 'wifi-password'],
    ['Mot de passe : lilas42', 'wifi-password'],
    ['Booking reference: QX7T2P', 'booking'],
    ['M-AB 1234', 'plate'],
    ['AB-123-CD', 'plate'],
    ['ABC1D23', 'plate'],
    ['Bahnhofstraße 12', 'address'],
    ['221 Baker Street', 'address'],
    ['12, rue de l’Église', 'address'],
    ['8001 Zürich', 'address'],
    ['SW1A 1AA', 'address'],
    ['Rue des Lilas', 'street'],
    ['Lindenweg', 'street'],
    ['Hôtel Mira', 'shop'],
    ['© Jane Doe', 'caption'],
    ['EXIT', 'other'],
    ['Chapter 12', 'other'],
  ])('takes %j for %s', (line, sort) => {
    expect(sortLine(line)?.sort).toBe(sort);
  });

  it.each([
    ['BOOKING REFERENCE XK4P7Q', 'XK4P7Q'],
    ['BOOKING NUMBER XK4P7Q', 'XK4P7Q'],
    ['PNR XK4P7Q', 'XK4P7Q'],
    ['PNR XKQPTZ', 'XKQPTZ'],
    ['Reservation #ABC123', 'ABC123'],
    ['RÉSERVATION : ABC123', 'ABC123'],
    ['Buchungsnummer: ABC123', 'ABC123'],
    ['Confirmation 12345678', '12345678'],
    ['Booking/PNR: ABC123', 'ABC123'],
    ['Booking (PNR): ABC123', 'ABC123'],
    ['Buchungs-Nr.: ABC123', 'ABC123'],
    ['RESERVATION POLICY', null],
    ['BOOK YOUR BOOKING ONLINE', null],
    ['PNR STATUS', null],
    ['Reservations 0441234567', null],
  ])('finds the booking in %j: %s', (line, code) => {
    const read = sortLine(line);
    expect(read?.sort === 'booking' ? read.text : null).toBe(code);
  });

  it.each([
    'ABC1234',
    'ABC 1234',
    'ABC·1234',
    'B MW 1234',
    'AB123CD',
    'AB 123 CD',
    'AB·123·CD',
    'AB1234CD',
    'AB12 CDE',
    '1234 BCD',
    'ABC 123',
    '1-ABC-234',
    '1ABC234',
    'AB-12-CD',
    'ZH 123456',
    'JUN 1234',
    'ROW-AB 123',
  ])('takes %j for a plate', (line) => {
    expect(sortLine(line)?.sort).toBe('plate');
  });

  it.each([
    'ROOM1204',
    'GATE1234',
    'CODE2024',
    'TYPE 1234',
    'SALLE 123',
    'EST 1987',
    'EST.1987',
    'JUN 2025',
    'DEZ 2024',
    'BUS 123',
    'LOT 1204',
    'PIN 1234',
    'ISO 9001',
    'RUE 1234',
    '12-10-25',
  ])('takes %j for no plate', (line) => {
    expect(sortLine(line)?.sort).not.toBe('plate');
  });

  it.each([
    ['2025 Calendar', 'other'],
    ['2024 WORLD CUP', 'other'],
    ['Since 1987 London', 'other'],
    ['1500 Watt', 'other'],
    ['2000 Neuchâtel', 'address'],
    ['37000 Tours', 'address'],
    ['CH-2025 Chez-le-Bart', 'address'],
    ['via email', 'other'],
    ['Via WhatsApp', 'other'],
    ['Place your order', 'other'],
    ['Verkäufer', 'other'],
    ['Verkaufer', 'other'],
    ['Via Roma 12', 'address'],
    ['VIA APPIA', 'street'],
    ['via degli Uffizi', 'street'],
    ['Place de la Gare', 'street'],
    ['Reichpietschufer', 'street'],
    ['Weserufer 3', 'address'],
  ])('takes %j for %s', (line, sort) => {
    expect(sortLine(line)?.sort).toBe(sort);
  });

  it.each([
    ['Password: hunter2', 'hunter2'],
    ['Password: sunshine', 'sunshine'],
    ['PASSWORD lilac42', 'lilac42'],
    ['WLAN Passwort abc', 'abc'],
    ['Wi-Fi password sunshine', 'sunshine'],
    ['Wi-Fi password is sunshine', 'sunshine'],
    ['Mot de passe Wi-Fi : lilas42', 'lilas42'],
    ['WPA2: lilac-42', 'lilac-42'],
    ['Password required', null],
    ['Password required.', null],
    ['Wi-Fi password required', null],
    ['Password-protected', null],
    ['Passwort vergessen?', null],
    ['WPA2-PSK', null],
  ])('finds the password in %j: %s', (line, password) => {
    const read = sortLine(line);
    expect(read?.sort === 'wifi-password' ? read.text : null).toBe(password);
  });

  it.each([
    ['1Z999AA10123456784', '1Z999AA10123456784'],
    ['UPS 1Z 999 AA1 01 2345 6784', '1Z 999 AA1 01 2345 6784'],
    ['RR123456785FR', 'RR123456785FR'],
    ['RR 123 456 785 FR', 'RR 123 456 785 FR'],
    ['RR123456784FR', null],
    ['Colissimo 6A12345678901', '6A12345678901'],
    ['DHL 1234 567 890', '1234567890'],
    ['Sendungsnummer: 00340434123456789012', '00340434123456789012'],
    ['GLS 12345678901', '12345678901'],
    ['12345678901', null],
    ['DHL 0228 4333112', null],
    ['DHL +49 228 4333112', null],
    ['DHL Paket', null],
  ])('finds the parcel in %j: %s', (line, number) => {
    const read = sortLine(line);
    expect(read?.sort === 'parcel' ? read.text : null).toBe(number);
  });

  it.each([
    ['Hello my name is Jane', 'Jane'],
    ['HELLO MY NAME IS JANE', 'JANE'],
    ['Name: Jane van der Berg', 'Jane van der Berg'],
    ['Nom\u00A0: Élodie Doe', 'Élodie Doe'],
    ['Visitor: Jane Doe', 'Jane Doe'],
    ["Je m'appelle Jane", 'Jane'],
    ['Ich heiße Jane', 'Jane'],
    ['Dr. Jane Doe', 'Dr. Jane Doe'],
    ['Prof. Dr. med. Jane Doe', 'Prof. Dr. med. Jane Doe'],
    ['Dr. Oetker Vanilla', null],
    ['Dr. Martens', null],
    ['Name:', null],
    ['Name: Date:', null],
    ['Jane Doe', null],
  ])('finds the name in %j: %s', (line, name) => {
    const read = sortLine(line);
    expect(read?.sort === 'person-name' ? read.text : null).toBe(name);
  });

  it.each(['12', '7a', '221 B', '3 bis', '5ter'])('takes %j on a line of its own for a house number', (line) => {
    expect(sortLine(line)).toEqual({ sort: 'house-number', text: line });
  });

  it.each(['0', '1204', '12 V', '5 m', '12 13', 'No 12 today'])('takes %j for no house number', (line) => {
    expect(sortLine(line)?.sort).not.toBe('house-number');
  });

  it('gives one line that steers nothing around it', () => {
    expect(sortLine('\u202Eab\u0007\ncd')?.text).toBe('ab cd');
    expect(sortLine('\u200B\u0000')).toBeNull();
  });
});
