const url = 'https://my-bucket.s3.eu-central-1.amazonaws.com/up/a.png?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20260301%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Signature=6f1e2d3c4b5a69788796a5b4c3d2e1f06f1e2d3c4b5a69788796a5b4c3d2e1f0'
await fetch(url, { method: 'PUT', headers: { 'Content-Type': file.type, 'x-amz-acl': 'public-read' }, body: file })
