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

  it('gives one line that steers nothing around it', () => {
    expect(sortLine('\u202Eab\u0007\ncd')?.text).toBe('ab cd');
    expect(sortLine('\u200B\u0000')).toBeNull();
  });
});
