import { ClassicEditor, Essentials, Image, ImageUpload, Paragraph, SimpleUploadAdapter } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { app } from '../../support/clients/page/app';

const place = document.createElement('div');
place.innerHTML = '<p>Words</p>';
app.append(place);
await ClassicEditor.create({
  attachTo: place,
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Image, ImageUpload, SimpleUploadAdapter],
  toolbar: ['uploadImage'],
  simpleUpload: { uploadUrl: '/upload' },
});
