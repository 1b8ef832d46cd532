# The web page in a container, on the processor or, with `docker run --gpus all`, on a GPU: PyTorch's wheel carries CUDA.
FROM python:3.12-slim
RUN useradd --create-home --uid 10001 vidcls && install -d -o vidcls /data /data/tmp
WORKDIR /app
COPY setup.py settings.ini pyproject.toml README.md LICENSE ./
COPY vidcls vidcls
COPY checkpoints checkpoints
COPY data/samples data/samples
RUN pip install --no-cache-dir '.[serve]'
USER vidcls
ENV TMPDIR=/data/tmp
VOLUME /data
EXPOSE 8000
HEALTHCHECK --start-period=60s CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=5)"]
ENTRYPOINT ["vidcls", "serve", "--host", "0.0.0.0", "--port", "8000", "--data", "/data"]
