import type { PageHandle } from '../browsers/driver';

/** What stands on the demo page in the pictures, in the language of the listing. */
const words = {
  en: {
    site: 'A make-believe site',
    label: 'What’s new?',
    text: 'Finally a room with a view of the sea. Live again tomorrow at eight.',
    add: 'Add photos',
    auto: 'Upload photos at once',
    post: 'Post',
    posts: [
      'Thanks for the raid last night! The new setup holds.',
      'On the road for three weeks. No, I won’t say where.',
    ],
    ready: '1 photo ready.',
  },
  fr: {
    site: 'Un site imaginaire',
    label: 'Quoi de neuf ?',
    text: 'Enfin une chambre avec vue sur la mer. De retour en direct demain à vingt heures.',
    add: 'Ajouter des photos',
    auto: 'Envoyer les photos tout de suite',
    post: 'Publier',
    posts: [
      'Merci pour le raid d’hier soir ! La nouvelle installation tient.',
      'Sur la route pour trois semaines. Non, je ne dirai pas où.',
    ],
    ready: '1 photo prête.',
  },
} as const;

export type PictureLocale = keyof typeof words;

/** Writes a post that is about to be sent, and two older ones, into the composer of the demo. */
export async function writeComposer(page: PageHandle, locale: PictureLocale): Promise<void> {
  await page.evaluate((said: (typeof words)[PictureLocale]) => {
    const put = (selector: string, text: string): void => {
      const element = document.querySelector(selector);
      if (element) element.textContent = text;
    };
    put('header span', said.site);
    put('label[for="words"]', said.label);
    put('label[for="photos"]', said.add);
    put('[data-testid="post"]', said.post);
    document.querySelector('.auto')?.lastChild?.replaceWith(` ${said.auto}`);
    const field = document.querySelector<HTMLTextAreaElement>('#words');
    if (field) field.value = said.text;
    document.querySelector('.feed')?.replaceChildren(
      ...said.posts.map((text) => {
        const post = document.createElement('article');
        post.className = 'post';
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        post.append(paragraph);
        return post;
      }),
    );
    return null;
  }, words[locale]);
}

/** What the page says once it has the photo, in that language. */
export async function sayReady(page: PageHandle, locale: PictureLocale): Promise<void> {
  await page.evaluate((ready: string) => {
    const status = document.querySelector('[data-testid="status"]');
    if (status) status.textContent = ready;
    return null;
  }, words[locale].ready);
}
