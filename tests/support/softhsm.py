"""Tokens of SoftHSM for one run of the tests: keys of Ed25519 and of other kinds, and the lines that name them."""

import os
import subprocess
import sys
from pathlib import Path

import pkcs11
from pkcs11.util import ec

LIBRARY = "/usr/lib/softhsm/libsofthsm2.so"
PIN = "271828"
_ED25519 = "1.3.101.112"  # RFC 8410


def make_tokens(folder: Path) -> None:
    """The tokens `keepsight` (with keys) and `elsewhere` (with none); the library reads its settings once in a process."""
    (folder / "tokens").mkdir()
    (folder / "softhsm.conf").write_text(f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\n")
    (folder / "pin").write_text(f"{PIN}\n")
    os.environ["SOFTHSM2_CONF"] = str(folder / "softhsm.conf")
    for label in ("keepsight", "elsewhere"):
        command = ["softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", "314159", "--pin", PIN]
        subprocess.run(command, check=True, capture_output=True)
    # In a process of its own: it logs in, which here would hide whether a PIN was asked for.
    subprocess.run([sys.executable, "-c", "import softhsm; softhsm.make_keys()"], check=True, env=_environ())


def _environ() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(Path(__file__).parent)}


def make_keys() -> None:
    """`log`, `next` and `witness` of Ed25519; `p256` and `rsa` of other kinds; `torn` without its public half."""
    token = pkcs11.lib(LIBRARY).get_token(token_label="keepsight")
    with token.open(rw=True, user_pin=PIN) as session:
        for label in ("log", "next", "witness", "torn"):
            public = _pair(session, pkcs11.KeyType.EC_EDWARDS, _ED25519, label, pkcs11.Mechanism.EC_EDWARDS_KEY_PAIR_GEN)
            if label == "torn":
                public.destroy()
        _pair(session, pkcs11.KeyType.EC, "secp256r1", "p256", pkcs11.Mechanism.EC_KEY_PAIR_GEN)
        session.generate_keypair(pkcs11.KeyType.RSA, 2048, store=True, label="rsa")


def _pair(session: pkcs11.Session, kind: pkcs11.KeyType, curve: str, label: str, how: pkcs11.Mechanism) -> pkcs11.PublicKey:
    values = {pkcs11.Attribute.EC_PARAMS: ec.encode_named_curve_parameters(curve)}
    parameters = session.create_domain_parameters(kind, values, local=True)
    public, _private = parameters.generate_keypair(mechanism=how, store=True, label=label)
    return public


def line(folder: Path, label: str = "log", **changed: str) -> str:
    """What stands in a key's file, with parts of the address changed; an empty one is left out."""
    given = {"token": "keepsight", "object": label, "module-path": LIBRARY, "pin-source": f"file:{folder / 'pin'}"}
    given |= {key.replace("_", "-"): value for key, value in changed.items()}
    parts = {key: f"{key}={value}" for key, value in given.items() if value}
    path = ";".join(parts.pop(key) for key in ("token", "object") if key in parts)
    return f"northmere.example/log pkcs11:{path}?{'&'.join(parts.values())}"
