import type { toolbar as english } from '../en/toolbar';

export const toolbar: Record<keyof typeof english, string> = {
  'toolbar.guarded': 'Whereless : les envois sont vérifiés sur ce site',
  'toolbar.paused': 'Whereless : en pause sur ce site',
  'toolbar.not-here': 'Whereless : les envois ne sont pas vérifiés sur ce site',
  'toolbar.needs-reload': 'Whereless : rechargez cette page pour que les envois soient vérifiés',
  'toolbar.alarm': "Whereless : ce site a envoyé une image qui n'a pas été vérifiée",
  'toolbar.alarm-stopped':
    "Whereless : ce site a tenté d'envoyer une image qui n'a pas été vérifiée. L'envoi a été arrêté",
};
