import type { TextSort } from './text-sort';
import { address } from './address';
import { booking } from './booking';
import { caption } from './caption';
import { date } from './date';
import { email } from './email';
import { flight } from './flight';
import { handle } from './handle';
import { houseNumber } from './house-number';
import { parcel } from './parcel';
import { personName } from './person-name';
import { phone } from './phone';
import { plate } from './plate';
import { shop } from './shop';
import { street } from './street';
import { time } from './time';
import { url } from './url';
import { wifiName, wifiPassword } from './wifi';

/** Every sort, the more specific first: a line is of the first that finds something in it. */
export const textSorts: readonly TextSort[] = [
  caption,
  wifiPassword,
  wifiName,
  email,
  url,
  handle,
  parcel,
  booking,
  flight,
  plate,
  address,
  street,
  personName,
  date,
  phone,
  time,
  shop,
  houseNumber,
];
