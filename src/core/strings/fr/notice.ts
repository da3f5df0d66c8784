import type { notice as english } from '../en/notice';

export const notice: Record<keyof typeof english, string> = {
  'notice.lost':
    "Whereless n'a pas pu afficher sa vérification sur cette page. Rien n'a été envoyé. Choisissez de nouveau la photo, ou rechargez d'abord la page.",
};
