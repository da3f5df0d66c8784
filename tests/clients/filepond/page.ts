import * as FilePond from 'filepond';
import imagePreview from 'filepond-plugin-image-preview';
import 'filepond/dist/filepond.css';
import 'filepond-plugin-image-preview/dist/filepond-plugin-image-preview.css';
import { app } from '../../support/clients/page/app';

FilePond.registerPlugin(imagePreview);
const input = document.createElement('input');
input.type = 'file';
app.append(input);
FilePond.create(input, { allowMultiple: true, server: '/upload' });
