"""`python -m vidcls` is the command line."""

if __name__ == "__main__":
    from vidcls.cli import main

    main(prog_name="vidcls")
