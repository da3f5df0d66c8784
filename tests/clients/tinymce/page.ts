import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/plugins/image';
import 'tinymce/skins/ui/oxide/content.inline.js';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/themes/silver';
import { app } from '../../support/clients/page/app';

app.innerHTML = '<div id="editor" style="min-height: 300px; border: 1px solid"><p>Words</p></div>';
await tinymce.init({
  selector: '#editor',
  inline: true,
  license_key: 'gpl',
  plugins: 'image',
  paste_data_images: true,
  automatic_uploads: true,
  images_upload_url: '/upload',
});
